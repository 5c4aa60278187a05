import type { KpiQuery } from '@shared/contract/inputs';
import type { PeopleView } from '@shared/contract/views/people';
import type { TargetMetric } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import { computePeriodConversion, type Rate } from '@shared/kpi/conversion/conversion';
import { NOTHING_OF, unitOfMetric } from '@shared/kpi/metric';
import { computeFte, leftOn, nominalFte } from '@shared/kpi/people/fte';
import {
  computeCountInterval,
  computeMoneyInterval,
  computePerFte,
  computeShare,
  groupPeople,
  intervalPerFte,
  judgePerson,
} from '@shared/kpi/people/people';
import { startOfEmployment } from '@shared/kpi/people/ramp-up';
import { type CreditPart, listCreditParts, sumUncredited } from '../../store/facts/credits';
import { saleTotals } from '../../store/facts/sale-totals';
import type { AppContext } from '../context';
import { buildFrame, type KpiFrame, lastKnownDay, viewFrame } from './frame';
import { leadGroups } from './lead-groups';
import { benchmarkOf } from './leads';
import { rankPeople, type UnrankedRow } from './people-ranking';
import { filteredProgress, type PersonProgress, personProgresses, sumOfTargets, targetBookOf } from './progress';

/**
 * Who sold how much, against the own target, per full-time person. Persons and what nobody is credited with sum to the
 * firm to the minor unit (revenue) or to the case (leads); a deal shared by two persons counts for both in the other
 * metrics. The person filter does not narrow this page. Throws `invalid-period`.
 */
export function peopleView(context: AppContext, query: KpiQuery & { readonly metric: TargetMetric }): PeopleView {
  const { metric } = query;
  const frame = buildFrame(context, { ...query, employeeId: null });
  const { store, known, filter } = frame;
  const book = targetBookOf(frame);
  const firm = filteredProgress(frame, book, metric);
  const persons = personProgresses(frame, book, metric);
  const facts = personFacts(frame);
  const people = persons.map((person) => personRow(person, { frame, metric, firm: firm.actual, facts }));
  const { rows, differences } = rankPeople(people);
  const fte = rows.reduce((sum, row) => sum + row.fte, 0);
  return {
    ...viewFrame(frame),
    metric,
    perFte: computePerFte(
      firm.actual,
      fte,
      unitOfMetric(metric),
      casesOf(frame, metric, firm.actual),
      NOTHING_OF[metric],
    ),
    total: firm.actual,
    uncredited: known === null ? 0 : sumUncredited(store, metric, known, filter.channelId),
    fte,
    firm,
    rows: groupPeople(rows),
    differences,
    differenceProven: rows.some((row) => row.verdict === 'ahead' || row.verdict === 'braking'),
    personalTargetsSum: sumOfTargets(persons),
  };
}

/** Deals behind the firm's money; a count is its own number of cases. */
function casesOf({ store, known, filter }: KpiFrame, metric: TargetMetric, actual: number): number {
  if (metric !== 'revenue') return actual;
  return known === null ? 0 : saleTotals(store, known, filter).deals;
}

interface PersonFacts {
  readonly parts: ReadonlyMap<Id, readonly CreditPart[]>;
  readonly conversion: ReadonlyMap<string | null, Rate>;
}

function personFacts(frame: KpiFrame): PersonFacts {
  const { store, known, filter } = frame;
  const parts = known === null ? [] : listCreditParts(store, known, filter.channelId);
  const benchmark = benchmarkOf(frame);
  const groups = leadGroups({ ...frame, comparison: null }, 'owner');
  return {
    parts: groupByEmployee(parts),
    conversion: new Map(
      groups.rows.map((row) => [row.key, computePeriodConversion(row.won, row.counts.leads, benchmark)]),
    ),
  };
}

function groupByEmployee(parts: readonly CreditPart[]): ReadonlyMap<Id, readonly CreditPart[]> {
  const groups = new Map<Id, CreditPart[]>();
  for (const part of parts) {
    const group = groups.get(part.employeeId);
    if (group) group.push(part);
    else groups.set(part.employeeId, [part]);
  }
  return groups;
}

interface RowContext {
  readonly frame: KpiFrame;
  readonly metric: TargetMetric;
  /** The firm's actual. */
  readonly firm: number;
  readonly facts: PersonFacts;
}

function personRow({ employee, progress, cases }: PersonProgress, context: RowContext): UnrankedRow {
  const { frame, metric, firm, facts } = context;
  const { employment } = employee;
  const parts = facts.parts.get(employee.id) ?? [];
  const sales = parts.filter((part) => part.kind === 'sale').map((part) => part.partMinor);
  const signed = parts.map((part) => (part.kind === 'sale' ? part.partMinor : -part.partMinor));
  const fte = frame.known === null ? 0 : computeFte(employment, frame.known);
  const actualInterval =
    metric === 'revenue' ? computeMoneyInterval(signed, sales.length) : computeCountInterval(progress.actual);
  const judged = { planToDate: progress.planToDate, interval: actualInterval, rampUp: progress.rampUp };
  const nothing = NOTHING_OF[metric];
  return {
    employeeId: employee.id,
    name: employee.name,
    fte,
    nominalFte: nominalFte(employment, lastKnownDay(frame)),
    startedOn: startOfEmployment(employment),
    leftOn: leftOn(employment, lastKnownDay(frame)),
    rampUp: progress.rampUp,
    deals: sales.length,
    progress,
    actualInterval,
    share: computeShare(progress.actual, firm, cases, nothing),
    perFte: computePerFte(progress.actual, fte, unitOfMetric(metric), cases, nothing),
    perFteInterval: intervalPerFte(actualInterval, fte, unitOfMetric(metric)),
    verdict: judgePerson(judged),
    conversion: facts.conversion.get(employee.id) ?? computePeriodConversion(0, 0, benchmarkOf(frame)),
    largestDealShare: computeShare(Math.max(0, ...sales), sum(sales), sales.length, 'no-sales'),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
