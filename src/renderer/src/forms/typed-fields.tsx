import { weekdayShort } from '@shared/format/format-date';
import type { Ref } from 'react';
import { Field } from '../components/field';
import { useFormat } from '../i18n/use-format';
import { amountText, type ReadingContext, readAmount, readDay, tidyDay } from './form-reading';

interface TypedFieldProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly context: ReadingContext;
  readonly error?: string | null;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly autoFocus?: boolean;
}

/** A day as people type one (`вчера`, `пт`, `12.11`); its weekday stands at the edge as soon as it is understood. */
export function DayField({ label, text, onText, context, error, inputRef, autoFocus }: TypedFieldProps) {
  const day = readDay(text, context);
  return (
    <Field
      label={label}
      value={text}
      onChange={(event) => onText(event.target.value)}
      onBlur={() => onText(tidyDay(text, context))}
      end={day === null ? null : weekdayShort(day, context.locale)}
      error={error}
      {...(inputRef ? { ref: inputRef } : {})}
      {...(autoFocus ? { autoFocus } : {})}
    />
  );
}

/** An amount as people type one (`12,5т`, `=1200*3`); what was understood stands at the edge until the field is left. */
export function AmountField({ label, text, onText, context, error, inputRef, autoFocus }: TypedFieldProps) {
  const format = useFormat();
  const amount = readAmount(text, context);
  const tidy = amountText(amount, context);
  const differs = amount !== null && tidy !== text.trim();
  return (
    <Field
      label={label}
      className="amount-field"
      inputMode="decimal"
      value={text}
      onChange={(event) => onText(event.target.value)}
      onBlur={() => amount !== null && onText(tidy)}
      end={differs ? `= ${format.moneyExact(amount)}` : format.symbol}
      error={error}
      {...(inputRef ? { ref: inputRef } : {})}
      {...(autoFocus ? { autoFocus } : {})}
    />
  );
}
