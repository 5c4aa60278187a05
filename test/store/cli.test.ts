import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { run } from '../../src/main/cli/run';

/** The command line as scripts use it: exit code, one JSON object on stdout, words on stderr. */

let folder: string;
let stdout: string;
let stderr: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paceline-cli-'));
  vi.stubEnv('PACELINE_LOCALE', 'en');
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

async function cli(...args: string[]): Promise<{ readonly code: number; readonly json: unknown }> {
  stdout = '';
  stderr = '';
  const code = await run([...args, '--data', join(folder, 'data'), '--json']);
  return { code, json: stdout === '' ? null : JSON.parse(stdout) };
}

const DEALS = `id;manager;stage;created;closed;amount;company;source
1;Anna;Won;2017-04-03;2017-04-20;1000.50;Acme;Site
2;Anna;Won;2017-04-04;2017-05-10;2000.00;Bolt;Site
3;Boris;Won;2017-04-05;2017-06-01;500.00;Acme;Fair
4;Boris;Lost;2017-04-06;2017-04-30;0;Cord;Fair
5;Boris;Open;2017-05-02;;;Dune;Site
6;Boris;Open;;;;Echo;Site
`;
const MAP = {
  columns: {
    externalId: 'id',
    owner: 'manager',
    stage: 'stage',
    leadDate: 'created',
    closeDate: 'closed',
    amount: 'amount',
    customer: 'company',
    channel: 'source',
  },
  stages: { Won: 'won', Lost: 'lost', Open: 'open' },
  dateOrder: 'ymd',
  decimal: 'point',
};

async function importDeals(...more: string[]) {
  const file = join(folder, 'deals.csv');
  const map = join(folder, 'map.json');
  writeFileSync(file, DEALS);
  writeFileSync(map, JSON.stringify(MAP));
  return cli('import', file, '--as', 'deals', '--map', map, ...more);
}

/** An empty firm: only commands that write may begin one. */
async function makeStore(): Promise<void> {
  const target = ['--metric', 'sales', '--scope', 'company', '--period', '2017', '--value', '1'];
  expect((await cli('target', 'set', ...target)).code).toBe(0);
  expect((await cli('undo')).code).toBe(0);
}

const errorSchema = z.object({
  error: z.object({ code: z.string(), key: z.string(), title: z.string().min(3), text: z.string().min(3) }),
});

describe('import and undo', () => {
  it('asks about rows without a date and writes nothing until answered', async () => {
    await makeStore();
    const before = (await cli('digest')).json;
    const refused = await importDeals();
    expect(refused.code).toBe(2);
    expect(errorSchema.parse(refused.json).error.key).toBe('import-unanswered-question');
    expect(stderr.length).toBeGreaterThan(10);
    expect((await cli('digest')).json).toEqual(before);
  });

  it('imports once, adds nothing the second time, and undo restores the digest', async () => {
    await makeStore();
    const before = (await cli('digest')).json;
    expect(await importDeals('--missing-date', 'skip')).toMatchObject({
      code: 0,
      json: { sales: 3, leads: 5, salesMinor: 350_050, skipped: 1 },
    });
    const after = (await cli('digest')).json;
    expect(await importDeals('--missing-date', 'skip')).toMatchObject({
      code: 0,
      json: { sales: 0, leads: 0, duplicates: 5 },
    });
    expect((await cli('digest')).json).toEqual(after);
    expect((await cli('undo')).code).toBe(0);
    expect((await cli('digest')).json).toEqual(before);
    expect((await cli('undo')).code).toBe(1);
  });

  it('shows a dry run and writes nothing', async () => {
    await makeStore();
    const before = (await cli('digest')).json;
    expect(await importDeals('--missing-date', 'skip', '--dry-run')).toMatchObject({
      code: 0,
      json: { dryRun: true, rows: 6 },
    });
    expect((await cli('digest')).json).toEqual(before);
  });
});

describe('kpi', () => {
  it('prints the five KPIs of a period as seen at the close of a day', async () => {
    await importDeals('--missing-date', 'skip');
    await cli('target', 'set', '--metric', 'revenue', '--scope', 'company', '--period', '2017-Q2', '--value', '6100');
    await cli(
      'target',
      'set',
      '--metric',
      'revenue',
      '--scope',
      'employee:anna',
      '--period',
      '2017-Q2',
      '--value',
      '3000.50',
    );
    const { code, json } = await cli('kpi', '--period', '2017-Q2', '--today', '2017-05-15');
    expect(code).toBe(0);
    // 61 working days, 28 of them gone; the sale of 1 June has not happened yet.
    expect(json).toMatchObject({
      period: { from: '2017-04-01', to: '2017-06-30' },
      revenueMinor: 300_050,
      sales: 2,
      leads: { count: 5, qualified: 0, assessed: 0, disqualified: 0 },
      conversion: { period: { ratio: 0.4, n: 5, customers: 2 }, benchmark: 0.03 },
      employees: [
        { name: 'Anna', revenueMinor: 300_050, sales: 2, target: 300_050, attainment: 1 },
        { name: 'Boris', revenueMinor: 0, sales: 0, target: null, attainment: null },
      ],
      cac: { costMinor: 0, customers: 2, valueMinor: null, reason: 'no-costs' },
    });
    const targets = z
      .object({ targets: z.array(z.looseObject({ scope: z.string(), metric: z.string() })) })
      .parse(json).targets;
    expect(targets.find((row) => row.scope === 'company' && row.metric === 'revenue')).toMatchObject({
      target: 610_000,
      actual: 300_050,
      planToDate: 280_000,
      // (6100 − 3000.50) / 33 days
      requiredPerWorkingDay: 9_392,
    });
    expect(targets.some((row) => row.scope === 'employee:Anna')).toBe(true);
  });

  it('refuses what is not a period, a date or a command', async () => {
    await makeStore();
    expect((await cli('kpi', '--period', '2017-Q5')).code).toBe(2);
    expect((await cli('kpi', '--period', '2017-Q2', '--today', '2017-02-30')).code).toBe(2);
    expect((await cli('kpi', '--perod', '2017-Q2')).code).toBe(2);
    expect((await cli('destroy')).code).toBe(2);
    expect(
      (
        await cli(
          'target',
          'set',
          '--metric',
          'revenue',
          '--scope',
          'company',
          '--period',
          '2017-Q2',
          '--value',
          '1.005',
        )
      ).code,
    ).toBe(2);
    expect(
      (
        await cli(
          'target',
          'set',
          '--metric',
          'revenue',
          '--scope',
          'employee:Nobody',
          '--period',
          '2017-Q2',
          '--value',
          '1',
        )
      ).code,
    ).toBe(1);
  });
});

describe('report, demo, check', () => {
  it('writes the weekly report as one file without scripts or outside references', async () => {
    await importDeals('--missing-date', 'skip');
    const out = join(folder, 'week.html');
    expect((await cli('report', 'week', '--date', '2017-05-10', '--out', out, '--locale', 'en')).code).toBe(0);
    const html = readFileSync(out, 'utf8');
    expect(html).toMatch(/^<!doctype html>/i);
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/i);
  });

  it('checks the store and says so in the exit code', async () => {
    await importDeals('--missing-date', 'skip');
    expect(await cli('check')).toMatchObject({ code: 0, json: { ok: true, problems: [] } });
  });

  it('keeps the demo firm apart from own data', async () => {
    await importDeals('--missing-date', 'skip');
    const own = (await cli('digest')).json;
    expect(await cli('demo', '--locale', 'en')).toMatchObject({ code: 0, json: { demo: true } });
    expect((await cli('digest')).json).not.toEqual(own);
    expect(await cli('demo', '--leave')).toMatchObject({ code: 0, json: { demo: false } });
    expect((await cli('digest')).json).toEqual(own);
  });
});
