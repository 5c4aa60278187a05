import type { CostReturn } from '@shared/contract/views/cost';
import type { RomiVerdict } from '@shared/kpi/payback';
import type { Figure } from '@shared/kpi/results';
import { ArrowDown } from 'lucide-react';
import { useWorkspace } from '../../app/workspace';
import { Missing } from '../../components/figure';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { paybackWords, romiInterval } from './cost-words';

/** In first sales or in months, as the firm chose; the other way beside it for those who ask. */
export function Payback({ returns }: { readonly returns: CostReturn }) {
  const t = useWords();
  const f = useFormat();
  const { paybackBy } = useWorkspace().settings;
  const figure = paybackBy === 'months' ? returns.paybackMonths : returns.paybackSales;
  if (figure.status !== 'ok') return <Missing reason={t(`common.noData.${figure.reason}`)} />;
  return <span title={paybackTitle(returns)}>{paybackWords(figure.value, paybackBy, t, f)}</span>;

  function paybackTitle({ paybackSales, paybackMonths }: CostReturn): string {
    return [
      paybackSales.status === 'ok' ? t('cost.returns.inSales', { value: f.number(paybackSales.value, 1) }) : '',
      paybackMonths.status === 'ok' ? t('cost.returns.inMonths', { value: f.number(paybackMonths.value, 1) }) : '',
    ]
      .filter((part) => part !== '')
      .join(', ');
  }
}

interface RomiProps {
  readonly romi: Figure;
  readonly verdict: RomiVerdict | null;
  readonly revenueMinor: number;
}

/** Bold where chance cannot explain it, an arrow and rust where a loss is proven, else grey behind a ≈. */
export function Romi({ romi, verdict, revenueMinor }: RomiProps) {
  const t = useWords();
  const f = useFormat();
  if (romi.status !== 'ok') return <Missing reason={t(`common.noData.${romi.reason}`)} />;
  const figure = f.signedPercent(romi.value, 0);
  const title = [romiInterval(romi, t, f), t('cost.returns.revenue', { revenue: f.compact(revenueMinor) })]
    .filter((part) => part !== '')
    .join(', ');
  if (verdict === 'earns') {
    return (
      <span className="strong" title={title}>
        {figure}
      </span>
    );
  }
  if (verdict === 'loses') {
    return (
      <span className="strong warn romi-loss" title={title}>
        <ArrowDown size={12} aria-hidden />
        <span className="sr-only">{t('cost.returns.loss')}</span>
        {figure}
      </span>
    );
  }
  return (
    <span className="tertiary" title={title}>
      <span aria-hidden>≈ </span>
      <span className="sr-only">{t('cost.returns.chance')} </span>
      {figure}
    </span>
  );
}
