import type { DateRange, IsoDate } from '@shared/calendar/iso-date';
import { addDays, fromDayNumber } from '@shared/calendar/iso-date';
import { TARGET_METRICS, type TargetMetric } from '@shared/domain/entities';
import { createRandom } from '@shared/stats/random';
import { expect, test } from 'vitest';
import { createLocalClient } from '../../../src/main/rpc/local-client';
import { countFunnel, countWonByDay, listCohortDays, listCycles } from '../../../src/main/store/facts/conversions';
import { dailyTotals, dailyTotalsByEmployee } from '../../../src/main/store/facts/daily';
import { EVERYTHING } from '../../../src/main/store/facts/fact-filter';
import {
  countCohortDays,
  countCycles,
  countFunnelOf,
  countWonByDayOf,
} from '../../../src/main/store/facts/from-records/conversions';
import { countDailyTotals, countDailyTotalsByEmployee } from '../../../src/main/store/facts/from-records/daily';
import { countGroups } from '../../../src/main/store/facts/from-records/lead-groups';
import { countLeadGroups } from '../../../src/main/store/facts/lead-groups';
import { listTyped } from '../../../src/main/store/facts/typed';
import { findStraySums } from '../../../src/main/store/rollups/rebuild';
import type { Store } from '../../../src/main/store/store';
import { DECK, perform } from '../random-work/work';
import { openTestContext } from '../support/open-test-context';

const FAR: IsoDate = '2027-12-31';
const SEEDS = [1, 2, 3];
const MOVES = 160;

type Totals = ReadonlyMap<string, number>;
const shown = (totals: Totals) => [...totals].filter(([, value]) => value !== 0).sort(([a], [b]) => (a < b ? -1 : 1));

/** A metric of the firm counted the slow way: every record of the range, and what typed totals add. */
function counted(store: Store, metric: TargetMetric, range: DateRange): Totals {
  const totals = new Map<string, number>(countDailyTotals(store, metric, range, EVERYTHING));
  for (const typed of listTyped(store, range, EVERYTHING)) {
    const value = {
      revenue: typed.revenueMinor,
      sales: typed.sales,
      customers: typed.newCustomers,
      leads: typed.leads,
    };
    const date = fromDayNumber(typed.day);
    totals.set(date, (totals.get(date) ?? 0) + value[metric]);
  }
  return totals;
}

test.each(SEEDS)('after random work %i every sum is what the records say', { timeout: 240_000 }, async (seed) => {
  const context = openTestContext();
  const client = createLocalClient(context);
  const random = createRandom(seed);
  for (let move = 0; move < MOVES; move += 1) {
    const name = DECK[Math.floor(random() * DECK.length)];
    if (name === undefined) throw new Error('An empty deck');
    await perform(client, context, { name, seed: Math.floor(random() * 1e9) });
    const { undo, redo } = await client.history.state({});
    if (undo && random() < 0.1) await client.history.undo({});
    else if (redo && random() < 0.5) await client.history.redo({});
  }
  const { store } = context.workspace;
  expect(findStraySums(store)).toEqual([]);

  for (const [first, days] of [
    ['2025-12-01', 30],
    ['2026-01-15', 100],
    ['2026-02-01', 27],
    ['2025-11-20', 420],
  ] as const) {
    const range = { from: first, to: addDays(first, days) };
    for (const metric of TARGET_METRICS) {
      expect(shown(dailyTotals(store, metric, range, EVERYTHING)), metric).toEqual(
        shown(counted(store, metric, range)),
      );
      const persons = countDailyTotalsByEmployee(store, metric, range, null);
      const typed = listTyped(store, range, EVERYTHING);
      for (const [id, totals] of dailyTotalsByEmployee(store, metric, range, null)) {
        if (typed.some(({ employeeId }) => employeeId === id)) continue;
        expect(shown(totals), `${metric} ${id}`).toEqual(shown(persons.get(id) ?? new Map()));
      }
    }
    const question = { horizonDays: 60, seenOn: FAR };
    expect(listCohortDays(store, range, question, EVERYTHING)).toEqual(
      countCohortDays(store, range, question, EVERYTHING),
    );
    expect(countFunnel(store, range, question, EVERYTHING)).toEqual(countFunnelOf(store, range, question, EVERYTHING));
    const typedSales = listTyped(store, range, EVERYTHING).reduce((sum, { sales }) => sum + sales, 0);
    const sumOf = (totals: Totals) => [...totals.values()].reduce((sum, value) => sum + value, 0);
    expect(sumOf(countWonByDay(store, range, EVERYTHING))).toBe(
      sumOf(countWonByDayOf(store, range, EVERYTHING)) + typedSales,
    );
    for (const by of ['channel', 'segment', 'campaign', 'owner'] as const) {
      const leadsOf = (rows: readonly { readonly leads: number }[]) => rows.reduce((sum, { leads }) => sum + leads, 0);
      const typedLeads = listTyped(store, range, EVERYTHING).reduce((sum, { leads }) => sum + leads, 0);
      expect(leadsOf(countLeadGroups(store, by, range, FAR, EVERYTHING))).toBe(
        leadsOf(countGroups(store, by, range, FAR, EVERYTHING)) + typedLeads,
      );
    }
  }
  const byDays = (cells: readonly { readonly days: number }[]) => [...cells].sort((a, b) => a.days - b.days);
  expect(byDays(listCycles(store, FAR))).toEqual(byDays(countCycles(store, FAR)));
});
