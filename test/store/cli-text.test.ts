import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/main/cli/run';

/** The command line as a person sees it: short aligned lines on stdout, what went wrong on stderr. */

let folder: string;
let out: string;
let err: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paceline-cli-'));
  vi.stubEnv('PACELINE_LOCALE', 'en');
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

async function cli(...args: string[]): Promise<number> {
  out = '';
  err = '';
  return run([...args, '--data', join(folder, 'data')]);
}

const DEALS = `opportunity_id,sales_agent,deal_stage,engage_date,close_date,close_value,account,source
1,Anna,Won,2017-04-03,2017-04-20,1000.50,Acme,Site
2,Anna,Won,2017-04-04,2017-05-10,2000.00,Bolt,Site
3,Boris,Won,2017-04-05,2017-06-01,500.00,Acme,Fair
4,Boris,Lost,2017-04-06,2017-04-30,0,Cord,Fair
5,Boris,Engaging,2017-05-02,,,Dune,Site
6,Boris,Prospecting,,,,Echo,Site
`;

function dealsFile(): string {
  const file = join(folder, 'deals.csv');
  writeFileSync(file, DEALS);
  return file;
}

const importDeals = (...more: string[]) => cli('import', dealsFile(), '--as', 'deals', ...more);

describe('for a person', () => {
  it('an import is looked at, done, checked and taken back', async () => {
    expect(await importDeals('--dry-run')).toBe(0);
    expect(out).toMatch(/^deals\.csv: 6 rows, UTF-8\. Nothing was written\.$/m);
    expect(out).toMatch(/^ {2}sales {11}3 {2}\$3,501$/m);
    expect(out).toMatch(/No lead date, 1 row \(lines 7\): add --missing-date skip/);
    expect(out).toContain('Not ready');

    expect(await importDeals()).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('--missing-date skip');

    expect(await importDeals('--missing-date', 'skip')).toBe(0);
    expect(out).toContain('5 leads and 3 sales worth $3,501, sold 20 Apr – 1 Jun 2017');
    expect(await importDeals('--missing-date', 'skip')).toBe(0);
    expect(out).toBe('Nothing new in deals.csv: 5 rows there already, 1 skipped.\n');

    expect(await cli('check')).toBe(0);
    expect(out).toMatch(/^The data is sound\.$/m);
    expect(out).toMatch(/^ {2}sale +3$/m);
    expect(await cli('undo')).toBe(0);
    expect(out).toMatch(/^Undone: import, deals\.csv \(\d+ records/);
    expect(await cli('redo')).toBe(0);
    expect(out).toMatch(/^Done again: import, deals\.csv/);
  });

  it('the five figures fit one screen', async () => {
    await importDeals('--missing-date', 'skip');
    await cli('target', 'set', '--metric', 'revenue', '--scope', 'company', '--period', '2017-Q2', '--value', '6100');
    expect(out).toBe('Target set: revenue of company, 2017-Q2: $6,100\n');
    expect(await cli('kpi', '--period', '2017-Q2', '--today', '2017-05-15')).toBe(0);
    expect(out).toContain('2017-Q2: 1 Apr – 30 Jun 2017, seen at the close of 15 May 2017');
    expect(out).toMatch(/^Revenue +\$3,001 from 2 sales$/m);
    expect(out).toMatch(/^Conversion +40\.0% \(11\.8–76\.9%\): 2 won, 5 new, proven above 3\.0%$/m);
    expect(out).toMatch(/^ {2}of a cohort +25\.0% \(4\.6–69\.9%\): 1 of 4 within 30 days; 1 still ripening$/m);
    expect(out).toMatch(/^Customer cost +– no costs entered; 2 new customers$/m);
    // (6100 − 3000.50) / 33 working days
    expect(out).toMatch(/^ {2}company, revenue +\$6,100 +\$3,001 +49% +107% +\$94 /m);
    expect(out).toMatch(/^ {2}Anna +\$3,001 +2 +100\.0% +1\.00 +–$/m);
    expect(out).toMatch(/^ {2}Fair +2 +0\.0%/m);
    expect(out.replaceAll('\u00a0', ' ')).toBe(out);
    expect(await cli('kpi', '--period', '2017-Q2', '--today', '2017-04-10')).toBe(0);
    expect(out).toMatch(/^ {2}of a cohort +– 4 still ripening$/m);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThan(110);
  });

  it('an empty store has no figures and says why', async () => {
    await importDeals('--dry-run');
    expect(await cli('kpi', '--period', '2017-Q2')).toBe(0);
    expect(out).toMatch(/^Leads +none$/m);
    expect(out).toMatch(/^Conversion +– no leads$/m);
    expect(out).not.toContain('Targets');
  });
});

describe('what goes wrong, in words of the command line', () => {
  it.each([
    [['kpi', '--perod', '2017'], 2, '--perod is missing, unknown or not readable'],
    [['kpi'], 2, '--period is missing'],
    [['kpi', '--period', '2017', '--today', '2017-02-30'], 2, 'There is no such date: 2017-02-30'],
    [['kpi', '--period', '2017', '--locale', 'fr'], 2, '--locale is missing, unknown or not readable'],
    [['destroy', 'all'], 2, 'There is no such command: destroy all'],
    [['import', 'nowhere.csv', '--as', 'deals'], 1, 'The file cannot be read: nowhere.csv'],
    [
      ['target', 'set', '--metric', 'sales', '--scope', 'employee:Nobody', '--period', '2017', '--value', '1'],
      1,
      'There is nobody called Nobody',
    ],
    [
      ['target', 'set', '--metric', 'sales', '--scope', 'company', '--period', '2017', '--value', '1.5'],
      2,
      'The value cannot be read: 1.5',
    ],
  ] as const)('%j', async (args, code, words) => {
    // Commands that only speak of data want some to be there.
    await importDeals('--dry-run');
    expect(await cli(...args)).toBe(code);
    expect(err).toContain(words);
    expect(err).not.toMatch(/form|field|Ctrl/);
  });

  it('a column that is not in the file is named', async () => {
    const map = join(folder, 'map.json');
    writeFileSync(map, JSON.stringify({ columns: { amount: 'Budget' } }));
    expect(await importDeals('--map', map)).toBe(2);
    expect(err).toContain('The file has no column Budget');
  });

  it('a report that cannot be written is said, not thrown', async () => {
    await importDeals('--dry-run');
    mkdirSync(join(folder, 'taken'));
    expect(await cli('report', 'week', '--date', '2017-05-15', '--out', join(folder, 'taken'))).toBe(1);
    expect(err).toContain('--out');
  });
});
