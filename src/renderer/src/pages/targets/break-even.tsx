import type { WhatIf } from '@shared/kpi/targets/what-if';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

/** How low each lever alone may go, or how high it would have to, the other two staying where they are. */
export function BreakEven({ result }: { readonly result: WhatIf }) {
  const t = useWords();
  const f = useFormat();
  const { breakEven, gapMinor } = result;
  if (!breakEven || gapMinor === null) return null;
  const { conversion, firstDealMinor, leadsPerDay } = breakEven;
  if (conversion === null || firstDealMinor === null || leadsPerDay === null || conversion === 0) return null;
  const key = gapMinor >= 0 ? 'holds' : 'takes';
  return (
    <p className="break-even small secondary">
      <b>{t(`targets.whatIf.${key}`)}</b>{' '}
      {t(`targets.whatIf.${key}Rest`, {
        conversion: f.percent(Math.ceil(conversion * 1_000 - 1e-9) / 1_000),
        deal: f.compact(firstDealMinor),
        leads:
          leadsPerDay < 10
            ? f.number(Math.ceil(leadsPerDay * 10 - 1e-9) / 10, 1)
            : f.number(Math.ceil(leadsPerDay - 1e-9)),
      })}
    </p>
  );
}
