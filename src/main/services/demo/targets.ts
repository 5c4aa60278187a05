import { addDays, civilDate, daysInMonth, type IsoDate, monthOf, yearOf } from '@shared/calendar/iso-date';
import type { Sale, TargetMetric, TargetVersion } from '@shared/domain/entities';
import type { Bilingual } from './cast';
import { type DemoFrame, type DemoPerson, MINOR_PER_ROUBLE } from './firm';
import type { Chance } from './random';
import { expectedDay } from './seasons';

interface Quarter {
  readonly key: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const REASONS: Readonly<Record<'usual' | 'raised' | 'newcomer' | 'year', Bilingual>> = {
  usual: { ru: 'План квартала', en: 'Plan of the quarter' },
  raised: {
    ru: 'Реклама усилена, в отделе новый человек: план поднят',
    en: 'More advertising, one more person: plan raised',
  },
  newcomer: { ru: 'Первый план нового сотрудника', en: 'First plan of a new colleague' },
  year: { ru: 'План года по сумме кварталов', en: 'Plan of the year, the sum of its quarters' },
};
const MILLION_MINOR = 1_000_000 * MINOR_PER_ROUBLE;
/** Before the change in the running quarter, the plan was this part of today's. */
const FIRST_VERSION_SHARE = 0.963;
/** Personal plans together exceed the firm's a little, as a margin. */
const PERSONAL_MARGIN = 1.03;
const STEP: Readonly<Record<Exclude<TargetMetric, 'revenue'>, number>> = { leads: 50, customers: 5, sales: 2 };

/** Quarterly targets of firm and persons for the whole history, the running quarter twice, and the years. */
export function makeTargets(frame: DemoFrame, sales: readonly Sale[]): TargetVersion[] {
  const chance = frame.stream('targets');
  const quarters = quartersOf(frame);
  const plans = quarters.map((quarter) => ({ quarter, revenue: planRevenue(frame, chance, quarter, sales) }));
  return [
    ...plans.flatMap(({ quarter, revenue }) => quarterTargets(frame, chance, quarter, revenue)),
    ...yearTargets(frame, chance, plans),
  ];
}

/** Full quarters from the start of the history to the end of the running year. */
function quartersOf(frame: DemoFrame): Quarter[] {
  const quarters: Quarter[] = [];
  const lastYear = yearOf(frame.today);
  for (let year = yearOf(frame.start); year <= lastYear; year += 1) {
    for (let index = 0; index < 4; index += 1) {
      const to = civilDate(year, index * 3 + 3, daysInMonth(year, index * 3 + 3));
      if (to > frame.start)
        quarters.push({ key: `${year}-Q${index + 1}`, from: civilDate(year, index * 3 + 1, 1), to });
    }
  }
  return quarters;
}

function sumOver(frame: DemoFrame, quarter: Quarter, what: 'leads' | 'customers' | 'deals' | 'revenue'): number {
  let total = 0;
  for (let day = quarter.from; day <= quarter.to; day = addDays(day, 1)) {
    total += expectedDay(day, frame, frame.dayWeight(day))[what];
  }
  return total;
}

/** Past plans were near what came out; the running one and those ahead are what the firm may expect. */
function planRevenue(frame: DemoFrame, chance: Chance, quarter: Quarter, sales: readonly Sale[]): number {
  const expected = sumOver(frame, quarter, 'revenue') * MINOR_PER_ROUBLE;
  const nearness = chance.between(0.95, 1.06);
  if (quarter.to >= frame.today) return roundTo(expected, MILLION_MINOR / 10);
  const net = sales
    .filter(({ soldOn }) => soldOn >= quarter.from && soldOn <= quarter.to)
    .reduce((sum, sale) => sum + (sale.kind === 'sale' ? sale.amountMinor : -sale.amountMinor), 0);
  return roundTo(net * nearness, MILLION_MINOR / 10);
}

function quarterTargets(frame: DemoFrame, chance: Chance, quarter: Quarter, revenue: number): TargetVersion[] {
  const running = quarter.from <= frame.today && quarter.to >= frame.today;
  const setOn = addDays(quarter.from < frame.today ? quarter.from : frame.today, -8);
  const raisedOn = addDays(quarter.from, 11) < frame.today ? addDays(quarter.from, 11) : frame.today;
  const version = (metric: TargetMetric, value: number, validFrom: IsoDate, reason: Bilingual): TargetVersion => ({
    id: chance.uuid(Date.parse(validFrom)),
    metric,
    employeeId: null,
    periodKey: quarter.key,
    value,
    validFrom,
    reason: reason[frame.locale],
  });
  const counts = (['leads', 'customers', 'sales'] as const).map((metric) => {
    const expected = sumOver(frame, quarter, metric === 'sales' ? 'deals' : metric);
    return version(metric, roundTo(expected, STEP[metric]), setOn, REASONS.usual);
  });
  const first = running ? roundTo(revenue * FIRST_VERSION_SHARE, MILLION_MINOR / 10) : revenue;
  return [
    version('revenue', first, setOn, REASONS.usual),
    ...(running ? [version('revenue', revenue, raisedOn, REASONS.raised)] : []),
    ...counts,
    ...frame.people.flatMap((person) =>
      personTarget(frame, person, quarter, version('revenue', revenue, setOn, REASONS.usual)),
    ),
  ];
}

function personTarget(frame: DemoFrame, person: DemoPerson, quarter: Quarter, firm: TargetVersion): TargetVersion[] {
  if (firm.value === null || person.from > quarter.to) return [];
  const newcomer = person.from > quarter.from;
  const whole = frame.people.reduce((sum, { plan }) => sum + plan.targetWeight, 0);
  const value = roundTo((firm.value * PERSONAL_MARGIN * person.plan.targetWeight) / whole, MILLION_MINOR / 20);
  const validFrom = newcomer ? person.from : firm.validFrom;
  return [
    {
      ...firm,
      id: frame.stream(`target ${person.plan.key} ${quarter.key}`).uuid(Date.parse(validFrom)),
      employeeId: person.employee.id,
      value,
      validFrom,
      reason: (newcomer ? REASONS.newcomer : REASONS.usual)[frame.locale],
    },
  ];
}

function yearTargets(
  frame: DemoFrame,
  chance: Chance,
  plans: readonly { readonly quarter: Quarter; readonly revenue: number }[],
): TargetVersion[] {
  const years = new Map<string, number[]>();
  for (const { quarter, revenue } of plans) {
    const key = quarter.key.slice(0, 4);
    years.set(key, [...(years.get(key) ?? []), revenue]);
  }
  return [...years]
    .filter(([, revenues]) => revenues.length === 4)
    .map(([year, revenues]) => {
      const validFrom = civilDate(Number(year) - 1, 12, 18);
      return {
        id: chance.uuid(Date.parse(validFrom)),
        metric: 'revenue',
        employeeId: null,
        periodKey: year,
        value: revenues.reduce((sum, revenue) => sum + revenue, 0),
        validFrom,
        reason: REASONS.year[frame.locale],
      };
    });
}

function roundTo(value: number, step: number): number {
  return Math.round(value / step) * step;
}

export function quarterOf(date: IsoDate): Quarter {
  const index = Math.floor((monthOf(date) - 1) / 3);
  const year = yearOf(date);
  return {
    key: `${year}-Q${index + 1}`,
    from: civilDate(year, index * 3 + 1, 1),
    to: civilDate(year, index * 3 + 3, daysInMonth(year, index * 3 + 3)),
  };
}
