import { Field } from '../components/field';
import { useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';
import { type ReadingContext, readAmount } from './form-reading';
import { readMargin, type SaleFormState } from './sale-form-state';

interface MarginFieldProps {
  readonly state: SaleFormState;
  readonly onText: (margin: string) => void;
  readonly context: ReadingContext;
  readonly error: string | null;
}

/** What a sale earned: an amount or a share of it; the other of the two stands at the edge. */
export function MarginField({ state, onText, context, error }: MarginFieldProps) {
  const t = useWords();
  const format = useFormat();
  const amountMinor = readAmount(state.amount, context);
  const marginMinor = readMargin(state, amountMinor, context);
  const isTyped = state.margin.trim() !== '';
  const end = () => {
    if (!isTyped || marginMinor === null) return null;
    if (state.margin.includes('%')) return format.moneyExact(marginMinor);
    return amountMinor ? format.percent(marginMinor / amountMinor, 0) : null;
  };
  return (
    <Field
      label={t('entry.form.margin')}
      value={state.margin}
      placeholder={
        isTyped || marginMinor === null
          ? t('entry.form.marginHint')
          : t('entry.form.marginOfReturn', { amount: format.amount(marginMinor) })
      }
      maxLength={40}
      end={end()}
      error={error}
      onChange={(event) => onText(event.target.value)}
    />
  );
}
