import type { HistoryStep } from '@shared/contract/views/lists';
import { formatTime } from '@shared/format/format-date';
import { Fragment } from 'react';
import { useWorkspace } from '../../app/workspace';
import { Button } from '../../components/button';
import { StepSentence } from '../../components/step-sentence';
import { Tag } from '../../components/tag';
import { dayHead, dayOfMoment } from '../../i18n/moment-words';
import { describeStep } from '../../i18n/step-words';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

interface StepListProps {
  readonly steps: readonly HistoryStep[];
  readonly openId: number | null;
  readonly onOpen: (id: number) => void;
  readonly onMore: (() => void) | null;
}

/** Steps under the day on which they were made; what is undone stands greyed above what stands. */
export function StepList({ steps, openId, onOpen, onMore }: StepListProps) {
  const t = useWords();
  const format = useFormat();
  const { info } = useWorkspace();
  return (
    <nav className="history-list" aria-label={t('history.list')}>
      {steps.map((step, index) => {
        const day = dayOfMoment(step.atEpochMs);
        const before = steps[index - 1];
        const isNewDay = before === undefined || dayOfMoment(before.atEpochMs) !== day;
        return (
          <Fragment key={step.id}>
            {isNewDay && <h2 className="history-day">{dayHead(day, info.today, t, format)}</h2>}
            <StepRow step={step} open={step.id === openId} onOpen={onOpen} />
          </Fragment>
        );
      })}
      {onMore && (
        <p className="history-more">
          <Button onClick={onMore}>{t('history.more')}</Button>
        </p>
      )}
    </nav>
  );
}

interface StepRowProps {
  readonly step: HistoryStep;
  readonly open: boolean;
  readonly onOpen: (id: number) => void;
}

function StepRow({ step, open, onOpen }: StepRowProps) {
  const t = useWords();
  const format = useFormat();
  return (
    <button
      type="button"
      className={`history-step ${step.state}`}
      aria-current={open ? 'true' : undefined}
      onClick={() => onOpen(step.id)}
    >
      <span className="tertiary">{formatTime(step.atEpochMs)}</span>
      <span className="history-words">
        <StepSentence sentence={describeStep(step, t, format)} />
      </span>
      {step.state === 'done' ? <span /> : <Tag>{t(`history.state.${step.state}`)}</Tag>}
      <span className="tertiary small">{t('history.records', { count: recordsOf(step) })}</span>
    </button>
  );
}

/** Records without the links of imported rows. */
export function recordsOf({ counts, records }: HistoryStep): number {
  const counted = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return counted === 0 ? records : counted;
}
