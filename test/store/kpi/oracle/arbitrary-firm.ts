import { addDays, type IsoDate } from '@shared/calendar/iso-date';
import type { DayTotal } from '@shared/domain/day-total';
import {
  type Employee,
  EXPENSE_CATEGORIES,
  type Expense,
  LEAD_QUALITIES,
  LEAD_STATUSES,
  type Lead,
  type Sale,
  TARGET_METRICS,
  type TargetVersion,
} from '@shared/domain/entities';
import { defaultSettings, type Settings } from '@shared/domain/settings';
import { type CalendarDay, EDITED_DAY_KINDS, LEAVE_KINDS, type Leave } from '@shared/domain/working-time';
import fc from 'fast-check';
import { channel, employee, expense, lead, sale } from '../../support/records';
import type { Firm } from './firm';

const FIRST_DAY: IsoDate = '2016-11-01';

/** Days of 2017 and around: the middle of May most often, then the second quarter. */
const aDay = fc.oneof(
  { weight: 2, arbitrary: fc.nat({ max: 13 }).map((days) => addDays('2017-05-08', days)) },
  { weight: 4, arbitrary: fc.nat({ max: 90 }).map((days) => addDays('2017-04-01', days)) },
  { weight: 3, arbitrary: fc.nat({ max: 480 }).map((days) => addDays(FIRST_DAY, days)) },
);
/** Lists as long as they may be are as likely as short ones. */
const upTo = (maxLength: number) => ({ maxLength, size: 'max' as const });
const idOf = (kind: number, index: number) => `0198f00${kind}-0000-7000-8000-${String(index).padStart(12, '0')}`;
const anId = (kind: number, count: number) =>
  count === 0 ? fc.constant(null) : fc.option(fc.nat({ max: count - 1 }).map((index) => idOf(kind, index)));
const money = fc.oneof(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 100, max: 90_000_000 }));

const settings = fc.record({
  calendarId: fc.constantFrom<Settings['calendarId'][]>('ru', 'ru', 'weekdays'),
  paceWeights: fc.constantFrom<Settings['paceWeights'][]>('working', 'working', 'calendar'),
  weekStart: fc.constantFrom<Settings['weekStart'][]>('monday', 'monday', 'sunday'),
  fiscalYearStartMonth: fc.constantFrom(1, 1, 1, 1, 1, 4, 10),
  conversionBenchmarkBp: fc.constantFrom(300, 300, 50, 5_000),
  cohortHorizonDays: fc.constantFrom<Settings['cohortHorizonDays'][]>(null, null, 30, 90),
  acquisitionShareBp: fc.constantFrom(10_000, 4_000, 3_333, 0),
  rampUpMonths: fc.constantFrom(0, 1, 3),
  costAllocation: fc.constantFrom<Settings['costAllocation'][]>('leads', 'customers', 'revenue', 'none'),
});

/** One or two stretches of employment that do not overlap. */
const employment = fc
  .record({
    from: fc.option(aDay),
    days: fc.nat({ max: 200 }),
    rates: fc.array(fc.constantFrom(10_000, 5_000, 7_500), { minLength: 1, maxLength: 2 }),
    leaves: fc.boolean(),
  })
  .map(({ from, days, rates: [first = 10_000, second], leaves }): Employee['employment'] => {
    const to = addDays(from ?? FIRST_DAY, days);
    const end = leaves ? addDays(to, 60) : null;
    if (second === undefined) return [{ from, to: leaves ? to : null, fteBp: first }];
    return [
      { from, to, fteBp: first },
      { from: addDays(to, 1), to: end, fteBp: second },
    ];
  });

const people = fc
  .array(fc.record({ employment, removed: fc.nat({ max: 5 }), acquisitionShareBp: fc.constantFrom(null, 0, 2_500) }), {
    ...upTo(4),
  })
  .map((all) =>
    all.map(({ removed, ...fields }, index) => ({
      ...employee({ ...fields, id: idOf(1, index), name: ['Anna', 'Boris', 'Vera', 'Gleb'][index] ?? '' }),
      removed: removed === 0,
    })),
  );

interface Counts {
  readonly people: number;
  readonly channels: number;
}

const leadsOf = ({ people: count, channels }: Counts) =>
  fc
    .array(
      fc.record({
        createdOn: aDay,
        channelId: anId(2, channels),
        ownerId: anId(1, count),
        segment: fc.constantFrom(null, null, 'shops', 'factories'),
        campaign: fc.constantFrom(null, null, null, 'spring'),
        quality: fc.constantFrom(...LEAD_QUALITIES),
        assessedAfter: fc.option(fc.nat({ max: 40 })),
        status: fc.constantFrom(...LEAD_STATUSES, 'won' as const),
        closedAfter: fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 200 })),
        score: fc.option(fc.nat({ max: 100 })),
        steps: fc.array(fc.nat({ max: 30 }), { maxLength: 3 }),
      }),
      upTo(50),
    )
    .map((all) =>
      all.map(({ assessedAfter, closedAfter, steps, ...fields }, index): Lead => {
        const isAssessed = fields.quality !== 'unassessed' && assessedAfter !== null;
        return lead({
          ...fields,
          id: idOf(3, index),
          assessedOn: isAssessed ? addDays(fields.createdOn, assessedAfter) : null,
          stages: steps.map((_, step) => ({
            stageId: idOf(8, step),
            enteredOn: addDays(
              fields.createdOn,
              steps.slice(0, step + 1).reduce((sum, days) => sum + days, 0),
            ),
          })),
          closedOn: fields.status === 'open' ? null : addDays(fields.createdOn, closedAfter),
        });
      }),
    );

/** Whole, halves, thirds that do not divide, and any other cut. */
const shares = fc.oneof(
  fc.constantFrom([10_000], [5_000, 5_000], [3_333, 3_333, 3_334], [3_334, 3_333, 3_333], [2_500, 2_500, 5_000]),
  fc.integer({ min: 1, max: 9_999 }).map((cut) => [cut, 10_000 - cut]),
);

const creditsOf = (count: number): fc.Arbitrary<Sale['credits']> => {
  if (count === 0) return fc.constant([]);
  const persons = fc.shuffledSubarray(Array.from({ length: count }, (_, index) => idOf(1, index)));
  return fc.tuple(fc.boolean(), persons, shares).map(([isCredited, who, parts]) => {
    if (!isCredited || who.length < parts.length)
      return who.slice(0, 1).map((employeeId) => ({ employeeId, shareBp: 10_000 }));
    return parts.map((shareBp, index) => ({ employeeId: who[index] ?? '', shareBp }));
  });
};

const salesOf = ({ people: count, channels }: Counts, leads: number) =>
  fc
    .array(
      fc.record({
        place: fc.nat({ max: 900 }),
        soldOn: aDay,
        kind: fc.constantFrom<Sale['kind'][]>('sale', 'sale', 'sale', 'sale', 'return'),
        amountMinor: money,
        marginMinor: fc.option(
          fc.oneof(
            money,
            money.map((minor) => -minor),
          ),
        ),
        customerId: anId(4, 6),
        newCustomer: fc.boolean(),
        leadId: anId(3, leads),
        channelId: anId(2, channels),
        credits: creditsOf(count),
      }),
      upTo(32),
    )
    // Ids that do not follow the order of entry: on one day the id decides which sale was the first.
    .map((all) =>
      all.map(({ place, ...fields }, index): Sale => sale({ ...fields, id: idOf(5, place * 100 + index) })),
    );

const expensesOf = ({ people: count, channels }: Counts) =>
  fc
    .array(
      fc.record({
        from: aDay,
        days: fc.constantFrom(0, 0, 6, 29, 30, 364),
        category: fc.constantFrom(...EXPENSE_CATEGORIES),
        amountMinor: money,
        channelId: anId(2, channels),
        employeeId: anId(1, count),
        seriesId: fc.constantFrom(null, null, idOf(9, 0), idOf(9, 1)),
      }),
      upTo(8),
    )
    .map((all) =>
      all.map(({ days, ...fields }, index): Expense => {
        const employeeId = fields.category === 'salary' ? fields.employeeId : null;
        return expense({ ...fields, id: idOf(6, index), to: addDays(fields.from, days), employeeId });
      }),
    );

/** One period, or all the parts of a longer one at once, so that there is something to add up. */
const TARGET_KEYS = [
  ...['2017', '2016', '2017-Q2', '2017-Q2', '2017-Q2', '2016-Q3', '2017-05', '2017-05', '2017-W20'].map((key) => [key]),
  ['2017-04', '2017-05', '2017-06'],
  ['2017-Q1', '2017-Q2', '2017-Q3', '2017-Q4'],
  ['2017-W18', '2017-W19', '2017-W20', '2017-W21', '2017-W22'],
];

const targetsOf = ({ people: count }: Counts) =>
  fc
    .array(
      fc.record({
        metric: fc.constantFrom('revenue' as const, 'revenue' as const, ...TARGET_METRICS),
        employeeId: anId(1, count),
        periodKeys: fc.constantFrom(...TARGET_KEYS),
        value: fc.option(fc.oneof(fc.nat({ max: 60 }), fc.integer({ min: 1_000, max: 300_000_000 })), { freq: 8 }),
        // A few days on which much is decided: then the order of entry decides.
        validFrom: fc.oneof(aDay, fc.constantFrom<IsoDate[]>('2017-04-20', '2017-05-10', '2018-01-15')),
      }),
      upTo(14),
    )
    .map((all) =>
      all.flatMap(({ periodKeys, value, ...fields }, index) =>
        periodKeys.map((periodKey, part): TargetVersion => {
          return { ...fields, periodKey, value: value && value + part, id: idOf(7, index * 10 + part), reason: '' };
        }),
      ),
    );

const editedDays = fc
  .array(
    fc.record({ date: aDay, kind: fc.constantFrom(...EDITED_DAY_KINDS), reason: fc.constantFrom('', 'так решили') }),
    upTo(12),
  )
  .map((all): CalendarDay[] => [...new Map(all.map((day) => [day.date, day])).values()]);

/** Totals of days on which records lie too; one for a person, a day and a channel. */
const dayTotalsOf = ({ people: count, channels }: Counts) =>
  fc
    .array(
      fc.record({
        person: fc.nat({ max: Math.max(0, count - 1) }),
        date: aDay,
        channelId: anId(2, channels),
        leads: fc.option(fc.nat({ max: 6 })),
        qualified: fc.option(fc.nat({ max: 4 })),
        sales: fc.option(fc.nat({ max: 3 })),
        newCustomers: fc.option(fc.nat({ max: 2 })),
        revenueMinor: fc.option(money, { freq: 1 }),
        calls: fc.option(fc.nat({ max: 30 })),
      }),
      upTo(count === 0 ? 0 : 12),
    )
    .map((all): DayTotal[] => {
      const totals = all.map(({ person, ...fields }, index) => {
        const unasked = { meetings: null, offers: null, absent: false, note: '' };
        return { ...unasked, ...fields, id: idOf(6, 900 + index), employeeId: idOf(1, person) };
      });
      const keyOf = (total: DayTotal) => `${total.date} ${total.employeeId} ${total.channelId}`;
      return [...new Map(totals.map((total) => [keyOf(total), total])).values()];
    });

/** Of whoever is employed then, no two on one day: the others are dropped. */
const leavesOf = (employees: readonly Employee[]) =>
  fc
    .array(
      fc.record({
        person: fc.nat({ max: Math.max(0, employees.length - 1) }),
        from: aDay,
        // Now and then away for the whole of a month, or of all that is looked at.
        days: fc.constantFrom(0, 1, 4, 13, 13, 60, 400),
        kind: fc.constantFrom(...LEAVE_KINDS),
      }),
      upTo(employees.length * 2),
    )
    .map((all) => {
      const leaves: Leave[] = [];
      for (const { person, days, from, kind } of all) {
        const employee = employees[person];
        if (!employee) continue;
        const leave = {
          id: idOf(8, leaves.length),
          employeeId: employee.id,
          from,
          to: addDays(from, days),
          kind,
          note: '',
        };
        const meets = (range: { readonly from: IsoDate | null; readonly to: IsoDate | null }) =>
          (range.from === null || range.from <= leave.to) && (range.to === null || range.to >= leave.from);
        const isTaken = leaves.some((other) => other.employeeId === employee.id && meets(other));
        if (employee.employment.some(meets) && !isTaken) leaves.push(leave);
      }
      return leaves;
    });

/** The stages that ways go through. */
const STAGES = Array.from({ length: 3 }, (_, position) => ({
  id: idOf(8, position),
  name: `Stage ${position}`,
  position,
}));

/** A small firm with all that the report looks at; ids are made of numbers, so that a counterexample can be read. */
export const aFirm: fc.Arbitrary<Firm> = fc
  .record({ settings, people, channels: fc.nat({ max: 3 }) })
  .chain(({ settings: chosen, people: employees, channels: channelCount }) => {
    const counts = { people: employees.length, channels: channelCount };
    return leadsOf(counts).chain((leads) =>
      fc.record({
        settings: fc.constant({ ...defaultSettings('ru'), ...chosen }),
        employees: fc.constant(employees),
        channels: fc.constant(
          Array.from({ length: channelCount }, (_, index) =>
            channel({ id: idOf(2, index), name: `Channel ${index}`, paid: index !== 1 }),
          ),
        ),
        stages: fc.constant(STAGES),
        leads: fc.constant(leads),
        sales: salesOf(counts, leads.length),
        expenses: expensesOf(counts),
        targets: targetsOf(counts),
        dayTotals: dayTotalsOf(counts),
        editedDays,
        leaves: leavesOf(employees),
      }),
    );
  });

export const CUSTOMERS = Array.from({ length: 6 }, (_, index) => ({ id: idOf(4, index), name: `Customer ${index}` }));

/** Periods of every kind, and days before, inside and after them. */
export const aQuestion = fc.record({
  period: fc.constantFrom(
    '2017',
    '2017-Q2',
    '2017-Q2',
    '2017-Q2',
    '2017-05',
    '2017-05',
    '2017-W20',
    '2017-05-15',
    '2017-04-10..2017-08-22',
    '2017-05-13..2017-05-14',
  ),
  today: fc.oneof(
    { weight: 5, arbitrary: fc.nat({ max: 70 }).map((days) => addDays('2017-05-01', days)) },
    { weight: 1, arbitrary: fc.constantFrom<IsoDate[]>('2016-12-20', '2017-04-03', '2018-02-28', '2019-01-31') },
  ),
});
