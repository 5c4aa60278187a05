import type { ExpenseListRow } from '@shared/contract/views/lists';
import { EXPENSE_SCOPES, type ExpenseScope } from '@shared/domain/expense-series';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';

type Series = NonNullable<ExpenseListRow['series']>;

interface Question {
  readonly kind: 'save' | 'remove';
  readonly series: Series;
}

interface SeriesQuestion {
  /** How far the change reaches; `null`: the person thought better of it. A cost that stands alone is not asked about. */
  readonly ask: (kind: Question['kind'], series: Series | null) => Promise<ExpenseScope | null>;
  /** Put somewhere on the page. */
  readonly dialog: ReactNode;
}

/** Asks whether one of a repeating cost is meant, this and those after it, or all of them. */
export function useSeriesQuestion(): SeriesQuestion {
  const t = useWords();
  const format = useFormat();
  const [question, setQuestion] = useState<Question | null>(null);
  const settle = useRef<(scope: ExpenseScope | null) => void>(() => undefined);
  const answer = (scope: ExpenseScope | null) => {
    setQuestion(null);
    settle.current(scope);
  };
  return {
    ask: (kind, series) => {
      if (series === null || series.count < 2) return Promise.resolve('one');
      return new Promise((resolve) => {
        settle.current = resolve;
        setQuestion({ kind, series });
      });
    },
    dialog: question && (
      <Dialog open onClose={() => answer(null)} title={t(`entry.series.${question.kind}`)} width={440}>
        <div className="series-question">
          <p className="secondary">
            {t('entry.form.seriesNote', { ...question.series, date: format.date(question.series.lastFrom) })}
          </p>
          {EXPENSE_SCOPES.filter((scope) => tellsApart(scope, question.series)).map((scope) => (
            <Button key={scope} onClick={() => answer(scope)}>
              {t(`entry.series.scope.${scope}`, { count: countOf(scope, question.series) })}
            </Button>
          ))}
        </div>
      </Dialog>
    ),
  };
}

/** The last one has none after it, and after the first come all: then there is nothing between one and all. */
function tellsApart(scope: ExpenseScope, { index, count }: Series): boolean {
  return scope !== 'later' || (index > 1 && index < count);
}

function countOf(scope: ExpenseScope, { index, count }: Series): number {
  if (scope === 'all') return count;
  return scope === 'later' ? count - index + 1 : 1;
}
