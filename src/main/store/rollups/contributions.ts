import type { LeadQuality, LeadStatus } from '@shared/domain/entities';
import type { DayExcess } from '@shared/kpi/days/day-excess';
import { bump, type CellAt } from './cell-deltas';
import { type Dimension, KEPT_HORIZONS, type Measure, NOT_GIVEN } from './measures';

/** What of a lead is counted. Days are numbers since 1970. */
export interface LeadFact {
  readonly createdDay: number;
  readonly channelId: string | null;
  readonly segment: string | null;
  readonly campaign: string | null;
  readonly ownerId: string | null;
  readonly quality: LeadQuality;
  readonly assessedDay: number | null;
  readonly status: LeadStatus;
  readonly closedDay: number | null;
}

type Key = readonly [dimension: Dimension, key: string];

/** Adds a lead (`sign` 1) to the sums, or takes it out of them (-1). */
export function countLead(lead: LeadFact, sign: 1 | -1, at: CellAt): void {
  const keys: readonly Key[] = [
    ['all', NOT_GIVEN],
    ['employee', lead.ownerId ?? NOT_GIVEN],
    ['channel', lead.channelId ?? NOT_GIVEN],
    ['segment', lead.segment ?? NOT_GIVEN],
    ['campaign', lead.campaign ?? NOT_GIVEN],
  ];
  const created = createdMeasures(lead);
  for (const [dimension, key] of keys) {
    const cell = at(dimension, lead.createdDay, key);
    for (const measure of created) bump(cell, measure, sign);
    if (lead.assessedDay !== null && lead.quality !== 'unassessed')
      bump(at(dimension, lead.assessedDay, key), 'assessments', sign);
    if (lead.closedDay !== null && lead.status !== 'open')
      bump(at(dimension, lead.closedDay, key), lead.status === 'won' ? 'closed_won' : 'closed_lost', sign);
  }
}

/** The measures to which a lead adds one on the day it was created. */
function createdMeasures(lead: LeadFact): Measure[] {
  const measures: Measure[] = ['leads'];
  const assessed = lead.quality !== 'unassessed';
  if (assessed) measures.push(lead.quality === 'qualified' ? 'qualified' : 'disqualified');
  if (lead.status === 'won') measures.push('won');
  for (const horizon of KEPT_HORIZONS) {
    const end = lead.createdDay + horizon;
    const won = lead.status === 'won' && lead.closedDay !== null && lead.closedDay <= end;
    const known = assessed && (lead.assessedDay === null || lead.assessedDay <= end);
    const qualified = known && lead.quality === 'qualified';
    if (won) measures.push(`won_${horizon}`);
    if (known) measures.push(`assessed_${horizon}`);
    if (qualified) measures.push(`qualified_${horizon}`);
    if (qualified && won) measures.push(`qualified_won_${horizon}`);
  }
  return measures;
}

/** Days from creation to win; `null`: not won. */
export function cycleOf({ status, createdDay, closedDay }: LeadFact): number | null {
  return status === 'won' && closedDay !== null ? closedDay - createdDay : null;
}

/** A sale with everything it counts under resolved: a row of `sale_fact`. */
export interface SaleFact {
  readonly sale_id: string;
  readonly day: number;
  /** 1: a return. */
  readonly returned: number;
  readonly amount_minor: number;
  readonly margin_minor: number | null;
  readonly customer_id: string | null;
  /** Whether it won its customer. */
  readonly wins: number;
  readonly from_lead: number;
  readonly lead_lives: number;
  readonly channel: string;
  readonly segment: string;
  readonly campaign: string;
}

/** The exact part of a sale's amount that a person is credited with. */
export interface CreditFact {
  readonly employee_id: string;
  readonly part_minor: number;
}

/** Adds a sale or return to the sums, or takes it out of them. A person is credited with their part of the money. */
export function countSale(sale: SaleFact, credits: readonly CreditFact[], sign: 1 | -1, at: CellAt): void {
  const whole = sale.amount_minor;
  const under = (dimension: Dimension, key: string, partMinor: number) =>
    countSaleIn(at(dimension, sale.day, key), sale, partMinor, sign);
  under('all', NOT_GIVEN, whole);
  under('channel', sale.channel, whole);
  under('segment', sale.segment, whole);
  under('campaign', sale.campaign, whole);
  if (credits.length === 0) under('employee', NOT_GIVEN, whole);
  for (const { employee_id, part_minor } of credits) under('employee', employee_id, part_minor);
}

function countSaleIn(cell: Float64Array, sale: SaleFact, partMinor: number, sign: 1 | -1): void {
  const flow = sale.returned === 1 ? -sign : sign;
  bump(cell, 'net_minor', flow * partMinor);
  if (sale.from_lead === 1) bump(cell, 'net_from_leads_minor', flow * partMinor);
  if (sale.margin_minor !== null) {
    // The margin is the sale's own: it is not split over persons.
    bump(cell, 'margin_minor', flow * sale.margin_minor);
    bump(cell, 'margin_of_minor', flow * sale.amount_minor);
  }
  if (sale.returned === 1) return;
  bump(cell, 'deals', sign);
  if (sale.wins === 0) return;
  bump(cell, 'customers', sign);
  bump(cell, 'customers_minor', sign * sale.amount_minor);
  if (sale.lead_lives === 0) bump(cell, 'customers_without_lead', sign);
}

/** Adds what a typed total adds to the records of its day, or takes it out. It has neither segment nor campaign. */
export function countExcess(day: number, employeeId: string, excess: DayExcess, sign: 1 | -1, at: CellAt): void {
  const keys: readonly Key[] = [
    ['all', NOT_GIVEN],
    ['employee', employeeId],
    ['channel', excess.channelId ?? NOT_GIVEN],
    ['segment', NOT_GIVEN],
    ['campaign', NOT_GIVEN],
  ];
  for (const [dimension, key] of keys) {
    const cell = at(dimension, day, key);
    bump(cell, 'typed_leads', sign * excess.leads);
    bump(cell, 'typed_qualified', sign * excess.qualified);
    bump(cell, 'typed_deals', sign * excess.sales);
    bump(cell, 'typed_customers', sign * excess.newCustomers);
    bump(cell, 'typed_net_minor', sign * excess.revenueMinor);
    bump(cell, 'calls', sign * excess.calls);
    bump(cell, 'meetings', sign * excess.meetings);
    bump(cell, 'offers', sign * excess.offers);
  }
}
