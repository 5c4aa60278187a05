import { useFormat } from '../i18n/use-format';

/** Large money: the sign of the currency stands smaller where it follows the number. */
export function MoneyFigure({ minor }: { readonly minor: number }) {
  const f = useFormat();
  const text = f.moneyRounded(minor);
  if (!text.endsWith(f.symbol)) return text;
  const digits = text.slice(0, -f.symbol.length).trimEnd();
  return (
    <>
      {digits}
      <small>{text.slice(digits.length)}</small>
    </>
  );
}
