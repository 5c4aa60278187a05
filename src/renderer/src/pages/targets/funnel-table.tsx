import { finerScale, formatInScale, formatScaleUnit, moneyScale } from '@shared/format/format-money';
import type { WhatIf, WhatIfBase, WhatIfLevers } from '@shared/kpi/targets/what-if';
import { SectionHead } from '../../components/section-head';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

interface FunnelTableProps {
  readonly result: WhatIf;
  readonly base: WhatIfBase;
  readonly levers: WhatIfLevers;
}

interface FunnelLine {
  readonly name: string;
  /** Share of the leads, for the bar; `null`: money, no bar. */
  readonly share: number | null;
  readonly note: string;
  readonly expected: string;
  readonly needed: string;
  readonly decisive?: boolean;
}

const BAR_WIDTH = 84;

/** From leads to money: bar, step rate in words, what comes out and what the target takes. */
export function FunnelTable({ result, base, levers }: FunnelTableProps) {
  const t = useWords();
  const lines = useFunnelLines(result, base, levers);
  return (
    <div className="funnel">
      <SectionHead
        title={t('targets.whatIf.funnel')}
        end={
          <span className="small tertiary">
            {t('targets.whatIf.days', { count: Math.round(base.remainingWeight) })}
          </span>
        }
      />
      <table className="table dense funnel-table">
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {t('targets.whatIf.stage')}
            </th>
            <th scope="col" className="right">
              {t('targets.whatIf.expected')}
            </th>
            <th scope="col" className="right">
              {t('targets.whatIf.needed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.name} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line }: { readonly line: FunnelLine }) {
  return (
    <tr>
      <th scope="row" className={line.decisive ? 'strong' : 'plain'}>
        {line.name}
      </th>
      <td>
        <span className="inline-bar">
          {line.share !== null && (
            <i
              aria-hidden
              style={{
                width: Math.max(3, line.share * BAR_WIDTH),
                background: line.decisive ? 'var(--s1)' : 'var(--s3)',
              }}
            />
          )}
          <span className="caption tertiary">{line.note}</span>
        </span>
      </td>
      <td className="right strong">{line.expected}</td>
      <td className="right secondary">{line.needed}</td>
    </tr>
  );
}

function useFunnelLines({ expected, needed, endMinor }: WhatIf, base: WhatIfBase, levers: WhatIfLevers): FunnelLine[] {
  const t = useWords();
  const f = useFormat();
  const scale = finerScale(moneyScale(Math.max(endMinor, base.targetMinor ?? 0), f.currency));
  const unit = formatScaleUnit(f.currency, f.locale, scale);
  const money = (value: number | null) => (value === null ? '—' : formatInScale(value, f.currency, f.locale, scale));
  const count = (value: number | null) => (value === null ? '—' : f.number(Math.ceil(value - 1e-9)));
  const { qualifiedRate } = base;
  const ofWhat = qualifiedRate === null ? 'ofLeads' : 'ofQualified';
  const winRate = qualifiedRate === null ? levers.conversion : levers.conversion / qualifiedRate;
  const share = (value: number) => (expected.leads > 0 ? value / expected.leads : 0);
  const lines: (FunnelLine | null)[] = [
    {
      name: t('targets.whatIf.leads'),
      share: 1,
      note: '',
      expected: f.number(expected.leads),
      needed: count(needed?.leads ?? null),
    },
    expected.qualified === null
      ? null
      : {
          name: t('targets.whatIf.qualified'),
          share: share(expected.qualified),
          note: t('targets.whatIf.ofLeads', { percent: f.percent(qualifiedRate ?? 0, 0) }),
          expected: f.number(expected.qualified),
          needed: count(needed?.qualified ?? null),
        },
    {
      name: t('targets.whatIf.customers'),
      share: share(expected.customers),
      note: t(`targets.whatIf.${ofWhat}`, { percent: f.percent(winRate, winRate < 0.1 ? 1 : 0) }),
      expected: f.number(expected.customers),
      needed: count(needed?.customers ?? null),
      decisive: true,
    },
    {
      name: t('targets.whatIf.firstSales'),
      share: null,
      note: unit,
      expected: money(expected.firstSalesMinor),
      needed: money(needed?.firstSalesMinor ?? null),
      decisive: true,
    },
    moneyLine(t('targets.whatIf.repeat'), t('targets.whatIf.asNow'), money(base.repeatMinor), needed !== null),
    moneyLine(t('targets.whatIf.already'), '', money(base.actualMinor), needed !== null),
  ];
  return lines.filter((line) => line !== null);
}

/** Money that is the same whatever is tried out. */
function moneyLine(name: string, note: string, value: string, hasTarget: boolean): FunnelLine {
  return { name, share: null, note, expected: value, needed: hasTarget ? value : '—' };
}
