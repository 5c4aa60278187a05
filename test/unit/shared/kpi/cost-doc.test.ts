import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { computeCampaignCosts } from '../../../../src/shared/kpi/cost/cac-campaigns';
import { computeMarginalCac } from '../../../../src/shared/kpi/cost/cac-change';
import { computeFirstSaleProfit } from '../../../../src/shared/kpi/cost/first-sale-profit';
import { computeGrossMargin } from '../../../../src/shared/kpi/cost/gross-margin';
import { computeMonthlyRevenue } from '../../../../src/shared/kpi/cost/monthly-revenue';
import {
  computeFirstSalePayback,
  computeMonthsPayback,
  computeRomi,
  judgeRomi,
} from '../../../../src/shared/kpi/cost/payback';
import { computeRanking } from '../../../../src/shared/kpi/people/ranking';
import type { Figure } from '../../../../src/shared/kpi/results';

const DOCUMENT = readFileSync(resolve(import.meta.dirname, '../../../../docs/kpis.md'), 'utf8');

/** The last line of a named worked example. */
function resultOf(name: string): string | undefined {
  return new RegExp(`\`\`\`example ${name}\\n.*\\n(.*)\\n\`\`\``).exec(DOCUMENT)?.[1];
}

function value(figure: Figure): number {
  if (figure.status !== 'ok') throw new Error(`no figure: ${figure.reason}`);
  return figure.value;
}

function range(figure: Figure, say: (value: number) => string): string {
  if (figure.status !== 'ok' || figure.interval === null) throw new Error('no interval');
  return `${say(figure.interval.low)}–${say(figure.interval.high)}`;
}

const grouped = (number: number) => number.toString().replace(/\B(?=(\d{3})+$)/g, ' ');
/** Minor units as the document writes money. */
function money(minor: number): string {
  const cents = minor % 100;
  return grouped(Math.trunc(minor / 100)) + (cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`);
}
const percent = (ratio: number) => (ratio * 100).toFixed(1);

it('places', () => {
  const people = [
    [6, 9],
    [4, 7],
    [1, 5],
  ] as const;
  const { places } = computeRanking(people.map(([low, high]) => ({ low, high, level: 0.95 })));
  expect(places.map((place) => (place === null ? 'none' : `${place.first}–${place.last}`)).join(' · ')).toBe(
    resultOf('places')?.replace('places ', ''),
  );
});

it('one more customer', () => {
  const { figure, againstAverage } = computeMarginalCac(
    { costMinor: 3_000_000_00, customers: 60 },
    { costMinor: 1_000_000_00, customers: 20 },
  );
  expect(`${money(value(figure))} each (${range(figure, money)}) · against the average: ${againstAverage}`).toBe(
    resultOf('one more'),
  );
});

it('campaigns', () => {
  const range = { from: '2026-11-01', to: '2026-11-30' } as const;
  const weight = (campaign: string | null, leads: number) => ({
    channelId: 'ads',
    campaign,
    leads,
    customers: 0,
    revenueMinor: 0,
  });
  const { campaigns } = computeCampaignCosts(
    [
      {
        ...range,
        category: 'marketing',
        channelId: 'ads',
        campaign: 'spring',
        employeeId: null,
        amountMinor: 3_000_00,
        shareBp: 10_000,
      },
    ],
    [{ key: 'ads', directMinor: 4_000_00, allocatedMinor: 100_00 }],
    [weight('spring', 6), weight('brand', 2), weight(null, 2)],
    { range, key: 'leads', unallocatedMinor: 0 },
  );
  const said = campaigns.map(
    (row) => `${row.campaign ?? 'none'} ${money(row.directMinor)} + ${money(row.allocatedMinor)}`,
  );
  expect(said.join(' · ')).toBe(resultOf('campaigns'));
});

it('payback and ROMI', () => {
  const sale = { amountMinor: 100_000_00, marginMinor: 40_000_00, returnedMinor: 0 };
  const profit = computeFirstSaleProfit(
    Array.from({ length: 8 }, () => sale),
    null,
  );
  const earned = { costMinor: 846_000_00, customers: 8, profit };
  const [payback, romi] = [computeFirstSalePayback(earned), computeRomi(earned, null)];
  const digits = (number: number) => number.toFixed(2);
  expect(
    `${digits(value(payback))} first sales (${range(payback, digits)}) · ` +
      `ROMI ${percent(value(romi))} % (${range(romi, percent)} %), ${judgeRomi(romi)}`,
  ).toBe(resultOf('payback'));
});

it('payback in months', () => {
  const monthly = computeMonthlyRevenue({
    days: 365.25,
    repeatMinor: 600_000_00,
    repeatDeals: 40,
    repeatByDayMinor: Array.from({ length: 40 }, () => 15_000_00),
    customerDays: 3_652.5,
  });
  const margin = computeGrossMargin(
    { marginMinor: 38_000_00, ofMinor: 100_000_00, netMinor: 250_000_00, deals: 12 },
    null,
  );
  const cac: Figure = { status: 'ok', value: 34_400_00, n: 48, interval: null };
  const months = value(computeMonthsPayback(cac, monthly, margin.rate));
  expect(`${money(value(monthly))} a month · margin ${value(margin.rate) * 100} % · ${months.toFixed(1)} months`).toBe(
    resultOf('payback in months'),
  );
});
