import type { DateRange } from '@shared/calendar/iso-date';
import { countWorkingDays } from '@shared/calendar/working-calendar';
import { assertNever } from '@shared/domain/assert-never';
import type { MeasureDimension, MeasureFilter, MeasureId } from '@shared/domain/custom-kpi';
import type { Employee } from '@shared/domain/entities';
import { MEASURES, type MeasureReader, type MeasureValue } from '@shared/kpi/custom/custom-measures';
import { computeFte } from '@shared/kpi/people/fte';
import type { NoDataReason } from '@shared/kpi/results';
import { listEmployeesEver } from '../../store/employees';
import { EVERYTHING, type FactFilter } from '../../store/facts/fact-filter';
import { firstDayOf } from '../../store/facts/first-fact';
import {
  countQualifiedWon,
  isTyped,
  sumActivities,
  sumGross,
  sumLeadMeasures,
  sumSaleMeasures,
} from '../../store/facts/measure-sums';
import { countPersonDays } from '../working-time';
import { loadCosts, loadSpending, type SpendingWithin } from './cost-facts';
import type { KpiFrame } from './frame';

/** Reads measures of any range of the days it was made for, as known on the frame's day. */
export type MeasuresOf = (range: DateRange, page: FactFilter) => MeasureReader;

/**
 * The named measures of `shared/kpi/custom-measures` from the store. What narrows the page narrows every measure too; a
 * measure that cannot be narrowed so is `filter-not-applicable`, one narrowed to two things at once is nothing, truly.
 * Where no record of its kind was ever entered a measure is missing, not zero. Each is asked of the store once.
 *
 * @param loaded all days that will be asked for
 */
export function createMeasures(frame: KpiFrame, loaded: DateRange): MeasuresOf {
  const facts = createFacts(frame, loaded);
  const known = new Map<string, MeasureValue>();
  return (range, page) => (measure, filter) => {
    const narrowed = narrow(measure, filter, page);
    if (narrowed === 'nothing') return NOTHING;
    if (narrowed === 'not-applicable') return missing('filter-not-applicable');
    const key = [measure, range.from, range.to, JSON.stringify(narrowed)].join();
    const value = known.get(key) ?? readMeasure(facts, measure, range, narrowed);
    known.set(key, value);
    return value;
  };
}

const NOTHING: MeasureValue = { status: 'ok', value: 0, cases: 0 };
const OF_PAGE = ['employeeId', 'channelId'] as const satisfies readonly MeasureDimension[];

function narrow(
  measure: MeasureId,
  filter: MeasureFilter,
  page: FactFilter,
): MeasureFilter | 'nothing' | 'not-applicable' {
  const { dimensions, unmovedBy } = MEASURES[measure];
  let narrowed = filter;
  for (const name of OF_PAGE) {
    const asked = page[name];
    if (asked === null || unmovedBy.includes(name)) continue;
    if (!dimensions.includes(name)) return 'not-applicable';
    if (filter[name] !== null && filter[name] !== asked) return 'nothing';
    narrowed = { ...narrowed, [name]: asked };
  }
  return narrowed;
}

interface Facts {
  readonly frame: KpiFrame;
  readonly people: () => readonly Employee[];
  readonly spending: (channelId: string | null) => SpendingWithin;
  /** Whether any sale, or lead, was known by then. */
  readonly isRecorded: (metric: 'revenue' | 'leads', range: DateRange) => boolean;
}

function createFacts(frame: KpiFrame, loaded: DateRange): Facts {
  const { store } = frame;
  const firstDays = new Map<string, string | null>();
  const spending = new Map<string | null, SpendingWithin>();
  let people: readonly Employee[] | null = null;
  return {
    frame,
    people: () => {
      people ??= listEmployeesEver(store);
      return people;
    },
    spending: (channelId) => {
      const ofChannel = { ...frame, filter: { employeeId: null, channelId } };
      const within = spending.get(channelId) ?? loadSpending(ofChannel, loaded, loadCosts(ofChannel, loaded));
      spending.set(channelId, within);
      return within;
    },
    isRecorded: (metric, range) => {
      if (!firstDays.has(metric)) firstDays.set(metric, firstDayOf(store, metric, EVERYTHING));
      const first = firstDays.get(metric) ?? null;
      return first !== null && first <= range.to;
    },
  };
}

function readMeasure(facts: Facts, measure: MeasureId, range: DateRange, filter: MeasureFilter): MeasureValue {
  switch (measure) {
    case 'revenue':
    case 'deals':
    case 'newCustomers':
    case 'grossProfit':
      return readSales(facts, measure, range, filter);
    case 'revenueGross':
    case 'returns': {
      const { grossMinor, returnsMinor, deals, returned } = sumGross(facts.frame.store, range, filter);
      const [value, cases] = measure === 'returns' ? [returnsMinor, returned] : [grossMinor, deals];
      return recorded(facts, 'revenue', range, value, cases);
    }
    case 'leads':
    case 'assessedLeads':
    case 'qualifiedLeads':
    case 'unassessedLeads':
    case 'qualifiedWon':
    case 'leadsWon':
    case 'leadsLost':
      return readLeads(facts, measure, range, filter);
    case 'calls':
    case 'meetings':
    case 'offers': {
      const { store } = facts.frame;
      const count = sumActivities(store, range, filter)[measure];
      // A nought that somebody typed is one; silence is not.
      return count === 0 && !isTyped(store, measure, range, filter) ? missing('not-entered') : ok(count, count);
    }
    case 'costTotal':
    case 'costMarketing':
    case 'costSales':
    case 'costSalary':
    case 'costOther':
      return readCost(facts, measure, range, filter);
    case 'fte':
    case 'workingDays':
      return readTime(facts, measure, range, filter);
    default:
      return assertNever(measure);
  }
}

function readSales(
  facts: Facts,
  measure: 'revenue' | 'deals' | 'newCustomers' | 'grossProfit',
  range: DateRange,
  filter: MeasureFilter,
): MeasureValue {
  const sums = sumSaleMeasures(facts.frame.store, range, filter);
  if (measure === 'grossProfit' && sums.marginMinor === 0 && sums.marginOfMinor === 0 && sums.deals > 0) {
    return missing('no-margin');
  }
  const value = {
    revenue: sums.netMinor,
    deals: sums.deals,
    newCustomers: sums.customers,
    grossProfit: sums.marginMinor,
  }[measure];
  return recorded(facts, 'revenue', range, value, measure === 'newCustomers' ? sums.customers : sums.deals);
}

type LeadMeasure = Extract<MeasureId, `${string}eads` | 'qualifiedWon' | 'leadsWon' | 'leadsLost'>;

function readLeads(facts: Facts, measure: LeadMeasure, range: DateRange, filter: MeasureFilter): MeasureValue {
  const { store, asOf } = facts.frame;
  const count = () => {
    if (measure === 'qualifiedWon') return countQualifiedWon(store, range, asOf.date, filter);
    const { leads, qualified, disqualified, won, lost } = sumLeadMeasures(store, range, asOf.date, filter);
    return {
      leads,
      assessedLeads: qualified + disqualified,
      qualifiedLeads: qualified,
      // Typed totals may say how many were fit without saying how many there were.
      unassessedLeads: Math.max(0, leads - qualified - disqualified),
      leadsWon: won,
      leadsLost: lost,
    }[measure];
  };
  const value = count();
  return recorded(facts, 'leads', range, value, value);
}

const CATEGORY_OF = {
  costMarketing: 'marketing',
  costSales: 'sales',
  costSalary: 'salary',
  costOther: 'other',
} as const;

function readCost(
  { spending }: Facts,
  measure: keyof typeof CATEGORY_OF | 'costTotal',
  range: DateRange,
  { channelId }: MeasureFilter,
): MeasureValue {
  const { costMinor, byCategory } = spending(channelId)(range);
  if (costMinor === 0) return missing('no-costs');
  return ok(measure === 'costTotal' ? costMinor : byCategory[CATEGORY_OF[measure]], null);
}

function readTime(
  { frame, people }: Facts,
  measure: 'fte' | 'workingDays',
  range: DateRange,
  { employeeId }: MeasureFilter,
): MeasureValue {
  const { workWeight } = frame.workingTime;
  const meant = people().filter((person) => employeeId === null || person.id === employeeId);
  if (measure === 'fte') {
    const fte = meant.reduce((sum, person) => sum + computeFte(person.employment, range), 0);
    return fte > 0 ? ok(fte, null) : missing('no-employees');
  }
  const days =
    employeeId === null
      ? countWorkingDays(workWeight(null), range)
      : meant.reduce((sum, person) => sum + countPersonDays(workWeight(person.id), person.employment, range), 0);
  return days > 0 ? ok(days, null) : missing('no-working-days');
}

/** Nought is one only where the firm records such things at all. */
function recorded(
  { isRecorded }: Facts,
  metric: 'revenue' | 'leads',
  range: DateRange,
  value: number,
  cases: number,
): MeasureValue {
  if (value === 0 && cases === 0 && !isRecorded(metric, range)) {
    return missing(metric === 'revenue' ? 'no-sales' : 'no-leads');
  }
  return ok(value, cases);
}

function ok(value: number, cases: number | null): MeasureValue {
  return { status: 'ok', value, cases };
}
function missing(reason: NoDataReason): MeasureValue {
  return { status: 'no-data', reason };
}

/** The days that a reader must be made for; `null`: none. */
export function coverAll(ranges: readonly (DateRange | null)[]): DateRange | null {
  return ranges.reduce<DateRange | null>((all, range) => {
    if (all === null || range === null) return all ?? range;
    return { from: range.from < all.from ? range.from : all.from, to: range.to > all.to ? range.to : all.to };
  }, null);
}
