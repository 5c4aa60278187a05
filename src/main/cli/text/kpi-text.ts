import type { CurrencyCode } from '@shared/domain/money';
import { formatDateLong, formatDateRange } from '@shared/format/format-date';
import { formatMoney, formatMoneyRange } from '@shared/format/format-money';
import {
  formatCount,
  formatNumber,
  formatPercent,
  formatPercentRange,
  formatProbability,
  formatRange,
} from '@shared/format/format-number';
import type { NoDataReason } from '@shared/kpi/results';
import { createWords } from '@shared/words';
import type { KpiQuestion, kpiReport } from '../commands/kpi';
import { customLines } from './custom-text';
import { alignColumns, block, counted, joinLines, NONE } from './lines';

type Report = Awaited<ReturnType<typeof kpiReport>>;

const { t } = createWords('en');

/** The five KPIs of a period on one screen. `today`: the day asked for; `undefined`: now. */
export function kpiText(report: Report, asked: KpiQuestion): string {
  const seen = asked.today === undefined ? 'as of now' : `seen at the close of ${formatDateLong(asked.today, 'en')}`;
  const known = asked.knownOn === undefined ? '' : `, as known on ${formatDateLong(asked.knownOn, 'en')}`;
  return joinLines([
    `${asked.period}: ${formatDateRange(report.period, 'en', true)}, ${seen}${known}`,
    '',
    ...alignColumns(
      [
        ['Revenue', `${formatMoney(report.revenueMinor, report.currency, 'en')} from ${counted(report.sales, 'sale')}`],
        ['Leads', leadsWords(report.leads)],
        ['Conversion', conversionWords(report.conversion)],
        ['  of a cohort', cohortWords(report.conversion.cohort)],
        ['Customer cost', cacWords(report)],
      ],
      2,
    ),
    ...block('Targets', targetLines(report)),
    ...block('People', peopleLines(report)),
    ...block('Channels', channelLines(report)),
    ...block('Own KPIs', customLines(report.custom, report.currency)),
  ]);
}

function leadsWords({ count, assessed, qualified }: Report['leads']): string {
  if (count === 0) return 'none';
  if (assessed === 0) return `${formatNumber(count, 'en')}, none assessed yet`;
  const rest = count - assessed;
  return `${formatNumber(count, 'en')}, ${formatNumber(qualified, 'en')} of ${formatNumber(assessed, 'en')} assessed qualified (${formatPercent(qualified / assessed, 'en')}), ${formatNumber(rest, 'en')} not assessed`;
}

interface Rate {
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reason?: NoDataReason;
}

function rateWords({ ratio, low, high, reason }: Rate): string {
  if (ratio === null) return missing(reason);
  const range = low === null || high === null ? '' : ` (${formatPercentRange(low, high, 'en')})`;
  return formatPercent(ratio, 'en') + range;
}

function missing(reason: NoDataReason | undefined): string {
  return reason === undefined ? NONE : `${NONE} ${t(`common.noData.${reason}`)}`;
}

const VERDICTS = {
  above: 'proven above',
  below: 'proven below',
  'not-proven': 'neither proven above nor below',
} as const;

function conversionWords({ period, benchmark, verdict }: Report['conversion']): string {
  if (period.ratio === null) return rateWords(period);
  const against = verdict === null ? '' : `, ${VERDICTS[verdict]} ${formatPercent(benchmark, 'en')}`;
  return `${rateWords(period)}: ${formatNumber(period.customers, 'en')} won, ${formatNumber(period.n, 'en')} new${against}`;
}

function cohortWords(cohort: Report['conversion']['cohort']): string {
  const ripening = `${formatNumber(cohort.ripening, 'en')} still ripening`;
  if (cohort.ratio === null) return cohort.ripening === 0 ? rateWords(cohort) : `${NONE} ${ripening}`;
  const within = `${formatNumber(cohort.customers, 'en')} of ${formatNumber(cohort.n, 'en')} within ${cohort.horizonDays} days`;
  return `${rateWords(cohort)}: ${within}${cohort.ripening === 0 ? '' : `; ${ripening}`}`;
}

function cacWords({ cac, currency }: Report): string {
  const customers = counted(cac.customers, 'new customer');
  if (cac.valueMinor === null) return `${missing(cac.reason)}; ${customers}`;
  const range =
    cac.low === null || cac.high === null ? '' : ` (${formatMoneyRange(cac.low, cac.high, currency, 'en')})`;
  return `${formatMoney(cac.valueMinor, currency, 'en')}${range}: ${formatMoney(cac.costMinor, currency, 'en')} for ${customers}`;
}

function targetLines({ targets, currency }: Report): string[] {
  if (targets.length === 0) return [];
  const rows = targets.map((row) => {
    const money = row.metric === 'revenue';
    const value = (amount: number | null) => {
      if (amount === null) return NONE;
      return money ? formatMoney(amount, currency, 'en') : formatCount(amount, 'en');
    };
    return [
      `${row.scope.replace(/^employee:/, '')}, ${row.metric}`,
      value(row.target),
      value(row.actual),
      percentOrNone(row.attainment),
      percentOrNone(row.paceIndex),
      value(row.requiredPerWorkingDay),
      forecastWords(row.forecast, money ? currency : null),
    ];
  });
  return alignColumns([['', 'target', 'actual', 'done', 'of pace', 'needed a day', 'forecast'], ...rows]);
}

function forecastWords(
  { low, high, probability, ...forecast }: Report['targets'][number]['forecast'],
  currency: CurrencyCode | null,
): string {
  if (low === null || high === null) return missing('reason' in forecast ? forecast.reason : undefined);
  const range = currency === null ? formatRange(low, high, 'en') : formatMoneyRange(low, high, currency, 'en');
  return probability === null ? range : `${range}, ${formatProbability(probability, 'en')} likely`;
}

function peopleLines({ employees, currency }: Report): string[] {
  if (employees.length === 0) return [];
  const rows = employees.map((row) => [
    row.name,
    formatMoney(row.revenueMinor, currency, 'en'),
    formatNumber(row.sales, 'en'),
    percentOrNone(row.share, 1),
    formatNumber(row.fte, 'en', 2),
    percentOrNone(row.attainment),
  ]);
  return alignColumns([['', 'revenue', 'sales', 'share', 'FTE', 'of target'], ...rows]);
}

/** Channels by their leads, then those that only cost or won. */
function channelLines({ leads, conversion, cac, currency }: Report): string[] {
  const names = new Set([...leads.byChannel, ...cac.byChannel].map((row) => row.name));
  const only = [...names];
  if (only.length === 0 || (only.length === 1 && only[0] === null)) return [];
  const rows = only.map((name) => {
    const rate = conversion.byChannel.find((row) => row.name === name);
    const cost = cac.byChannel.find((row) => row.name === name);
    return [
      name ?? 'no channel',
      formatNumber(leads.byChannel.find((row) => row.name === name)?.count ?? 0, 'en'),
      rate?.ratio == null ? NONE : formatPercent(rate.ratio, 'en'),
      formatNumber(cost?.customers ?? 0, 'en'),
      cost ? formatMoney(cost.costMinor, currency, 'en') : NONE,
      cost?.valueMinor == null ? NONE : formatMoney(cost.valueMinor, currency, 'en'),
    ];
  });
  return alignColumns([['', 'leads', 'conversion', 'new customers', 'cost', 'per customer'], ...rows]);
}

function percentOrNone(ratio: number | null, decimals = 0): string {
  return ratio === null ? NONE : formatPercent(ratio, 'en', decimals);
}
