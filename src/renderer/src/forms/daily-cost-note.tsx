import { computeDailyCost } from '@shared/kpi/cost/cac-cost';
import { useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';
import { type ExpenseFormState, readSpan } from './expense-form-state';
import { type ReadingContext, readAmount } from './form-reading';

interface DailyCostNoteProps {
  readonly state: ExpenseFormState;
  readonly context: ReadingContext;
}

/** What a day of a cost of many days carries: `≈ 1 613 ₽ в день, 31 день`. */
export function DailyCostNote({ state, context }: DailyCostNoteProps) {
  const t = useWords();
  const format = useFormat();
  if (state.span === 'day') return null;
  const days = readSpan(state, {}, context);
  const amountMinor = readAmount(state.amount, context);
  if (days === null || amountMinor === null) return <p className="field-hint">{t('entry.form.spanHint')}</p>;
  const cost = computeDailyCost(amountMinor, days);
  const isRound = cost.leastMinor === cost.mostMinor;
  // Days that differ by a kopeck are read as one whole amount, small ones with their kopecks.
  const amount = isRound ? format.moneyExact(cost.leastMinor) : `≈\u00a0${format.moneyAbout(cost.mostMinor)}`;
  return (
    <p className="field-hint">
      {t('entry.form.spanHint')} {t('entry.form.perDay', { amount, count: cost.days })}.
    </p>
  );
}
