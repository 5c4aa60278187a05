import type { CacVariant, CostView } from '@shared/contract/views/cost';
import { assertNever } from '@shared/domain/assert-never';
import { formatDateRange } from '@shared/format/format-date';
import type { Words } from '@shared/words';
import { niceScale } from '../../charts/nice-scale';
import { Explained } from '../../components/explained';
import { Missing } from '../../components/figure';
import { IntervalGlyph } from '../../components/interval-glyph';
import { SectionHead } from '../../components/section-head';
import { Tag } from '../../components/tag';
import { shortAmounts } from '../../components/value-column';
import { type Format, useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { payrollWords } from './cost-words';

/** The same customers, the cost counted in four ways, on one scale. */
export function VariantsPanel({ view }: { readonly view: CostView }) {
  const t = useWords();
  const f = useFormat();
  const max = variantsReach(view.variants);
  const range = view.variants[0]?.costRange;
  const payroll = payrollWords(view, t, f);
  return (
    <>
      <SectionHead
        title={t('cost.variants.title')}
        end={
          range && (
            <span className="aside">
              {t('cost.variants.caption', {
                count: view.customers,
                number: f.number(view.customers),
                range: formatDateRange(range, f.locale),
              })}
            </span>
          )
        }
      />
      <ul className="variants">
        {view.variants.map((variant) => (
          <li key={variant.kind}>
            <div>
              <div className={variant.kind === 'full' ? 'strong' : 'medium'}>
                {variantName(variant, t, f)}{' '}
                {variant.kind === 'full' && <Tag tone="accent">{t('cost.variants.inReports')}</Tag>}
              </div>
              <div className="caption tertiary">{variantText(variant, view, t, f)}</div>
            </div>
            <VariantFigure variant={variant} max={max} />
          </li>
        ))}
      </ul>
      <div className="caption tertiary variants-scale" aria-hidden>
        <span>0</span>
        <span>{shortAmounts([max], f)(max)}</span>
      </div>
      {payroll !== '' && <p className="caption tertiary variants-payroll">{payroll}</p>}
    </>
  );
}

function VariantFigure({ variant, max }: { readonly variant: CacVariant; readonly max: number }) {
  const t = useWords();
  const f = useFormat();
  const { cac } = variant;
  if (cac.status !== 'ok') {
    return (
      <span className="right">
        <Missing reason={t(`common.noData.${cac.reason}`)} />
      </span>
    );
  }
  const cost = f.moneyRounded(cac.value);
  return (
    <>
      <span className="right strong">
        <Explained figure={{ kpi: 'cac', variant: variant.kind }}>{cost}</Explained>
      </span>
      {cac.interval && (
        <IntervalGlyph
          value={cac.value}
          interval={cac.interval}
          max={max}
          width={84}
          label={t('cost.variants.name', { cac: cost, interval: f.moneyRange(cac.interval.low, cac.interval.high) })}
        />
      )}
    </>
  );
}

/** Room for every figure; an interval more than twice as far gets an arrow. */
function variantsReach(variants: readonly CacVariant[]): number {
  const figures = variants.flatMap(({ cac }) => (cac.status === 'ok' ? [cac] : []));
  const dearest = Math.max(1, ...figures.map((figure) => figure.value));
  const longest = Math.max(1, ...figures.map((figure) => figure.interval?.high ?? figure.value));
  return niceScale(Math.max(dearest * 1.1, Math.min(longest, dearest * 2.2)), 2).max;
}

function variantName({ kind, lagDays }: CacVariant, t: Words, f: Format): string {
  if (kind !== 'lagged') return t(`cost.variants.${kind}`);
  const days = lagDays ?? 0;
  return t('cost.variants.lagged', { count: days, number: f.number(days) });
}

function variantText({ kind, costRange }: CacVariant, view: CostView, t: Words, f: Format): string {
  switch (kind) {
    case 'full':
    case 'without-salary':
      return t(`cost.variants.${kind}Text`);
    case 'paid-channels': {
      const names = view.channels.filter((channel) => channel.paid).map((channel) => channel.name ?? '');
      return names.length === 0 ? t('cost.variants.noPaid') : names.join(', ');
    }
    case 'lagged':
      return t('cost.variants.laggedText', { range: formatDateRange(costRange, f.locale) });
    default:
      return assertNever(kind);
  }
}
