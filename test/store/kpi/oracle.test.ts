import type { IsoDate } from '@shared/calendar/iso-date';
import { createWorkingCalendar } from '@shared/calendar/working-calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kpiReport } from '../../../src/main/cli/commands/kpi';
import { createLocalClient } from '../../../src/main/rpc/local-client';
import type { AppContext } from '../../../src/main/services/context';
import { openDemo } from '../../../src/main/services/demo';
import { generateDemoFirm } from '../../../src/main/services/demo/generate';
import { readSettings } from '../../../src/main/store/settings';
import { openTestContext } from '../support/open-test-context';
import { aFirm, aQuestion } from './oracle/arbitrary-firm';
import { compareReports } from './oracle/compare';
import { comparePages } from './oracle/compare-pages';
import { enterFirm } from './oracle/enter-firm';
import type { Firm, Look } from './oracle/firm';
import { oracleActuals, oracleReport } from './oracle/report';
import { wipe } from './oracle/wipe';

/**
 * `kpi --json` against a second implementation that shares nothing with the app but the records: the figures agree, or
 * one of the two is wrong.
 */

/** `npm run test:oracle` looks at ten thousand; the short form is part of every test run. */
const FIRMS = Number(process.env.PACELINE_ORACLE_FIRMS ?? 80);
const SEED = Number(process.env.PACELINE_ORACLE_SEED ?? 20_170_515);
/** Firms that one store sees one after the other: its journal keeps them all. */
const PER_STORE = 250;

async function compare(context: AppContext, { firm, period, today }: Look & { readonly today: IsoDate }) {
  const client = createLocalClient(context);
  const report = compareReports(await kpiReport(client, { period, today }), oracleReport({ firm, period, today }));
  const pages = await comparePages(client, { firm, period, today });
  return {
    figures: report.figures + pages.figures,
    differences: [...report.differences, ...pages.differences],
  };
}

/** The four metrics under every filter a page can have: they are on one page as on all others. */
async function compareFiltered(context: AppContext, look: Look & { readonly today: IsoDate }): Promise<number> {
  const client = createLocalClient(context);
  const { firm, period, today } = look;
  const channelIds = [null, ...firm.channels.map((channel) => channel.id)];
  const employeeIds = [null, ...firm.employees.map((employee) => employee.id)];
  for (const channelId of channelIds.slice(-2)) {
    for (const employeeId of employeeIds.slice(-2)) {
      const { firmRows } = await client.kpi.targets({ period, today, channelId, employeeId });
      const actuals = Object.fromEntries(firmRows.map((row) => [row.metric, row.actual]));
      expect(actuals, `channel ${channelId}, person ${employeeId}`).toEqual(
        oracleActuals(look, { channelId, employeeId }),
      );
    }
    const { customers } = await client.kpi.cost({ period, today, channelId });
    expect(customers, `channel ${channelId}`).toBe(oracleActuals(look, { channelId, employeeId: null }).customers);
  }
  return 18;
}

/** Random firms in one store; how many figures were compared. Every tenth firm is taken back by undo. */
async function compareFirms(seed: number, numRuns: number): Promise<number> {
  const context = openTestContext();
  const { store } = context.workspace;
  let [figures, firms] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.noBias(aFirm), aQuestion, async (firm, question) => {
      const leave = enterFirm(store, firm);
      firms += 1;
      try {
        const { figures: compared, differences } = await compare(context, { firm, ...question });
        figures += compared;
        expect(differences, `${question.period} seen on ${question.today}`).toEqual([]);
        if (question.period === '2017-Q2') figures += await compareFiltered(context, { firm, ...question });
      } finally {
        if (firms % 10 === 0) leave();
        wipe(store);
      }
    }),
    // The shortest firm that differs takes minutes to find; PACELINE_SHRINK=0 shows the first one.
    { seed, numRuns, endOnFailure: process.env.PACELINE_SHRINK === '0' },
  );
  return figures;
}

describe('the figures against a naive second implementation', () => {
  it('over small random firms, with edits, deletions and undo in between', async () => {
    let figures = 0;
    for (let done = 0; done < FIRMS; done += PER_STORE) {
      figures += await compareFirms(SEED + done / PER_STORE, Math.min(PER_STORE, FIRMS - done));
      if (FIRMS > PER_STORE) console.info(`${Math.min(done + PER_STORE, FIRMS)} firms, ${figures} figures`);
    }
    console.info(`0 differences in ${FIRMS} firms, ${figures} figures`);
    expect(figures).toBeGreaterThan(FIRMS * 300);
  }, 0);
});

describe('the figures of the demo firm against the same', () => {
  const NOW: IsoDate = '2026-11-23';

  it('in periods of every kind, seen before, inside and after them', async () => {
    const context = openTestContext({ now: `${NOW}T10:40` });
    openDemo(context, { locale: 'en' });
    const { weight } = createWorkingCalendar('ru');
    const made = generateDemoFirm({ seed: 1, today: NOW, locale: 'en', dayWeight: weight });
    const firm: Firm = {
      ...made,
      employees: made.employees.map((employee) => ({ ...employee, removed: false })),
      settings: readSettings(context.workspace.store),
      dayTotals: [],
      editedDays: [],
      leaves: [],
    };
    const looks: readonly (readonly [period: string, today: IsoDate])[] = [
      ['2026-Q4', NOW],
      ['2026', '2026-06-30'],
      ['2025', NOW],
      ['2026-Q1', '2026-02-10'],
      ['2026-10', '2026-10-31'],
      ['2026-W47', '2026-11-19'],
      ['2026-11-20', '2026-11-20'],
      ['2025-12-15..2026-02-15', '2026-01-20'],
      ['2027-Q1', NOW],
    ];
    for (const [period, today] of looks) {
      const { differences } = await compare(context, { firm, period, today });
      expect(differences, `${period} seen on ${today}`).toEqual([]);
    }
    await compareFiltered(context, { firm, period: '2026-Q4', today: NOW });
  });
});
