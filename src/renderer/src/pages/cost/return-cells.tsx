import type { CostReturn } from '@shared/contract/views/cost';
import { ArrowDown } from 'lucide-react';
import { useWorkspace } from '../../app/workspace';
import { Explained } from '../../components/explained';
import { Missing } from '../../components/figure';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { otherPayback, paybackWords, romiInterval } from './cost-words';

/** The part of the cost that a cell speaks of; `by: null`: the whole. */
export interface PartOf {
  readonly by: 'channel' | 'campaign' | null;
  readonly key: string | null;
}

interface PaybackProps {
  readonly returns: CostReturn;
  readonly of: PartOf;
}

/** In first sales or in months, as the firm chose; the other way beside it for those who ask. */
export function Payback({ returns, of }: PaybackProps) {
  const t = useWords();
  const f = useFormat();
  const { paybackBy } = useWorkspace().settings;
  const figure = paybackBy === 'months' ? returns.paybackMonths : returns.paybackSales;
  if (figure.status !== 'ok') return <Missing reason={t(`common.noData.${figure.reason}`)} />;
  const kpi = paybackBy === 'months' ? 'paybackInMonths' : 'paybackInSales';
  return (
    <span title={otherPayback(returns, t, f)}>
      <Explained figure={{ kpi, ...of }}>{paybackWords(figure.value, paybackBy, t, f)}</Explained>
    </span>
  );
}

interface RomiProps extends PaybackProps {
  readonly revenueMinor: number;
}

const TONES = { earns: 'strong', loses: 'strong warn romi-loss', 'not-proven': 'tertiary' } as const;

/** Bold where chance cannot explain it, an arrow and rust where a loss is proven, else grey behind a ≈. */
export function Romi({ returns: { romi, romiVerdict }, of, revenueMinor }: RomiProps) {
  const t = useWords();
  const f = useFormat();
  if (romi.status !== 'ok') return <Missing reason={t(`common.noData.${romi.reason}`)} />;
  const verdict = romiVerdict ?? 'not-proven';
  const title = [romiInterval(romi, t, f), t('cost.returns.revenue', { revenue: f.compact(revenueMinor) })]
    .filter((part) => part !== '')
    .join(', ');
  return (
    <span className={TONES[verdict]} title={title}>
      {verdict === 'loses' && <ArrowDown size={12} aria-hidden />}
      {verdict === 'not-proven' && <span aria-hidden>≈ </span>}
      <span className="sr-only">{t(`cost.returns.verdict.${verdict}`)} </span>
      <Explained figure={{ kpi: 'romi', ...of }}>{f.signedPercent(romi.value, 0)}</Explained>
    </span>
  );
}
