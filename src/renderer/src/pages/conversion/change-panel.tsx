import type { ConversionView } from '@shared/contract/views/conversion';
import { comparisonName, isSamePart } from '../../components/comparison-name';
import { rowName } from '../../components/dimension';
import { Scroller } from '../../components/scroller';
import { SectionHead } from '../../components/section-head';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

const BAR_WIDTH = 120;
const MIDDLE = BAR_WIDTH / 2;

/** Why the rate changed: for each row what its share of leads did, and what its own rate did. */
export function ChangePanel({ view }: { readonly view: ConversionView }) {
  const t = useWords();
  const compared = comparisonName(view, useFormat());
  const key = isSamePart(view) ? 'conversion.change.captionPart' : 'conversion.change.caption';
  return (
    <>
      <SectionHead
        title={t('conversion.change.title')}
        end={compared === null ? undefined : <span className="aside">{t(key, { period: compared })}</span>}
      />
      {view.change === null ? (
        <p className="small secondary">{t('conversion.change.none')}</p>
      ) : (
        <>
          <Scroller label={t('conversion.change.title')}>
            <ChangeTable view={view} change={view.change} />
          </Scroller>
          <p className="caption tertiary below-table">{t('conversion.change.explain')}</p>
        </>
      )}
    </>
  );
}

interface ChangeTableProps {
  readonly view: ConversionView;
  readonly change: NonNullable<ConversionView['change']>;
}

function ChangeTable({ view, change }: ChangeTableProps) {
  const t = useWords();
  const f = useFormat();
  const { dimension } = view;
  const points = (effect: number) => f.signed(effect * 100, 2);
  const rows = [...change.rows].sort((a, b) => a.mixEffect - b.mixEffect);
  const reach = Math.max(...rows.flatMap((row) => [Math.abs(row.mixEffect), Math.abs(row.rateEffect)]), 1e-9);
  return (
    <table className="table change-table">
      <thead>
        <tr>
          <th scope="col">{t(`leads.breakdown.name.${dimension}`)}</th>
          <th scope="col">
            <span className="sr-only">{t('conversion.change.bars')}</span>
          </th>
          <th scope="col" className="right">
            <b className="accent">{t('conversion.change.mix')}</b>
          </th>
          <th scope="col" className="right">
            {t('conversion.change.rate')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key ?? 'none'}>
            <th scope="row" title={rowName(row.name, dimension, t)}>
              {rowName(row.name, dimension, t)}
            </th>
            <td className="change-bars">
              <EffectBars mix={row.mixEffect / reach} rate={row.rateEffect / reach} />
            </td>
            <td className="right accent medium">{points(row.mixEffect)}</td>
            <td className="right secondary">{points(row.rateEffect)}</td>
          </tr>
        ))}
        <tr className="sum">
          <th scope="row">{t('conversion.change.total')}</th>
          <td className="small tertiary quiet">
            <span className="only-roomy">
              {t('conversion.change.sum', {
                from: f.number(change.from * 100, 2),
                to: f.percent(change.to, 2),
                total: points(change.to - change.from),
              })}
            </span>
          </td>
          <td className="right accent">{points(change.mixTotal)}</td>
          <td className="right">{points(change.rateTotal)}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** Two thin bars from one zero line; −1 … 1 of the widest. */
function EffectBars({ mix, rate }: { readonly mix: number; readonly rate: number }) {
  return (
    <svg viewBox={`0 0 ${BAR_WIDTH} 20`} preserveAspectRatio="none" aria-hidden="true">
      <line x1={MIDDLE} x2={MIDDLE} y1={0} y2={20} stroke="var(--line-2)" />
      <EffectBar effect={mix} y={3} fill="var(--s1)" />
      <EffectBar effect={rate} y={11} fill="var(--s3)" />
    </svg>
  );
}

function EffectBar({ effect, y, fill }: { readonly effect: number; readonly y: number; readonly fill: string }) {
  const length = effect * (MIDDLE - 2);
  if (effect === 0) return null;
  return <rect x={MIDDLE + Math.min(0, length)} y={y} width={Math.max(1, Math.abs(length))} height={6} fill={fill} />;
}
