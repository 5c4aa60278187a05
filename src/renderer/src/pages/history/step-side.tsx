import type { HistoryStep } from '@shared/contract/views/lists';
import { History, Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useStepChanges } from '../../api/history-queries';
import { useHistorySteps } from '../../api/use-write';
import { useWorkspace } from '../../app/workspace';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { StepSentence } from '../../components/step-sentence';
import { momentWords } from '../../i18n/moment-words';
import { describeStep } from '../../i18n/step-words';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { ChangeItem } from './change-item';
import { recordsOf } from './step-list';

interface StepSideProps {
  readonly step: HistoryStep;
  /** How many steps lie between now and the state right after this step. */
  readonly distance: number;
}

/** The open step: when it was, the way to its place, and every record that it changed. */
export function StepSide({ step, distance }: StepSideProps) {
  const t = useWords();
  const format = useFormat();
  const { info } = useWorkspace();
  return (
    <section className="side history-side" aria-label={t('history.changes')}>
      <header className="side-head">
        <h2>
          <StepSentence sentence={{ ...describeStep(step, t, format), changes: [], more: 0 }} />
        </h2>
      </header>
      <div className="side-body">
        <p className="small secondary">
          {momentWords(step.atEpochMs, info.today, t, format)}, {t('history.records', { count: recordsOf(step) })}
          {step.state !== 'done' && `, ${t(`history.state.${step.state}`)}`}
        </p>
        {distance > 0 && <Travel step={step} distance={distance} />}
        <Changes id={step.id} />
      </div>
    </section>
  );
}

/** The button that leads to the place of this step, and the question before it. */
function Travel({ step, distance }: StepSideProps) {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const { undoTo, redoTo } = useHistorySteps();
  const way = step.state === 'undone' ? 'redo' : 'undo';
  const go = () => {
    setAsking(false);
    void (way === 'undo' ? undoTo(step.id) : redoTo(step.id));
  };
  return (
    <p>
      <Button icon={way === 'undo' ? History : Redo2} onClick={() => setAsking(true)}>
        {t(`history.${way}To`)}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t(`history.confirm.${way}`)} width={480}>
        <div className="history-question">
          <p>{t(`history.confirm.${way}Text`, { count: distance })}</p>
          <p className="history-answers">
            <Button look="primary" icon={way === 'undo' ? Undo2 : Redo2} onClick={go}>
              {t(`history.${way}`)}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('history.confirm.cancel')}</Button>
          </p>
        </div>
      </Dialog>
    </p>
  );
}

function Changes({ id }: { readonly id: number }) {
  const t = useWords();
  const query = useStepChanges(id);
  const rows = query.data?.pages.flatMap((page) => page.changes.rows) ?? [];
  return (
    <>
      <ol className="history-changes">
        {rows.map((change) => (
          <ChangeItem key={`${change.seq} ${change.id}`} change={change} />
        ))}
      </ol>
      {query.hasNextPage && (
        <p>
          <Button onClick={() => void query.fetchNextPage()}>{t('history.more')}</Button>
        </p>
      )}
    </>
  );
}
