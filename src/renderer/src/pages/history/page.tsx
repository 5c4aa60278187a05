import type { HistoryStep } from '@shared/contract/views/lists';
import { History, Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useStepList, useUndoState } from '../../api/history-queries';
import { useHistorySteps } from '../../api/use-write';
import { Button } from '../../components/button';
import { EmptyNote } from '../../components/empty-note';
import { ErrorPanel } from '../../components/error-panel';
import { PageHead } from '../../components/page-head';
import { PageSkeleton } from '../../components/skeleton';
import { useWords } from '../../i18n/words-provider';
import { StepList } from './step-list';
import { StepSide } from './step-side';
import '../../styles/side.css';
import './history.css';

/** Everything that was done with the data, in words, and the way back to any place in it. */
export function Page() {
  const t = useWords();
  const query = useStepList();
  if (query.isError) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <PageSkeleton />;
  const steps = query.data.pages.flat();
  return (
    <div className="page history" aria-busy={query.isFetching}>
      <PageHead title={t('history.title')} aside={t('history.aside')}>
        <StackButtons />
      </PageHead>
      {steps.length === 0 ? (
        <div className="history-empty">
          <EmptyNote icon={History} title={t('history.empty')} text={t('history.emptyHint')} />
        </div>
      ) : (
        <Steps steps={steps} onMore={query.hasNextPage ? () => void query.fetchNextPage() : null} />
      )}
    </div>
  );
}

function StackButtons() {
  const t = useWords();
  const { undo, redo } = useHistorySteps();
  const state = useUndoState().data;
  return (
    <>
      <Button icon={Undo2} keyHint="Ctrl Z" disabled={!state?.undo} onClick={() => void undo()}>
        {t('history.undo')}
      </Button>
      <Button icon={Redo2} keyHint="Ctrl Shift Z" disabled={!state?.redo} onClick={() => void redo()}>
        {t('history.redo')}
      </Button>
    </>
  );
}

interface StepsProps {
  readonly steps: readonly HistoryStep[];
  /** `null`: there are no more. */
  readonly onMore: (() => void) | null;
}

function Steps({ steps, onMore }: StepsProps) {
  const [openId, setOpenId] = useState<number | null>(null);
  const open = steps.find(({ id }) => id === openId) ?? steps[0];
  return (
    <div className="history-split">
      <StepList steps={steps} openId={open?.id ?? null} onOpen={setOpenId} onMore={onMore} />
      {open && <StepSide key={open.id} step={open} distance={distanceTo(open, steps)} />}
    </div>
  );
}

/**
 * How many steps lie between now and the state right after `step`. All steps newer than a listed one are listed too,
 * so this is the whole number.
 */
function distanceTo(step: HistoryStep, steps: readonly HistoryStep[]): number {
  if (step.state === 'undone') return steps.filter(({ state, id }) => state === 'undone' && id <= step.id).length;
  return steps.filter(({ state, id }) => state === 'done' && id > step.id).length;
}
