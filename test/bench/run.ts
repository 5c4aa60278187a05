import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureBundle } from './bundle';
import { againstDuckDb, againstExpertSql, growth } from './dashboard/dashboard';
import { makeStore, openFolder } from './fill-store';
import { type Firm, makeFirm } from './firm';
import { firstDashboard } from './fresh/fresh';
import { importAgainstCli } from './import';
import { say } from './measure';
import { bulkWithAndWithoutSums, commitWithAndWithoutSums } from './writing';

const ROWS = Number(process.env.PACELINE_BENCH_ROWS ?? 1_000_000);
const FEW_ROWS = 10_000;
const parts = process.argv.slice(2);
const wanted = (part: string) => parts.length === 0 || parts.includes(part);

const folder = mkdtempSync(join(tmpdir(), 'paceline-bench-'));
try {
  measureBundle(process.cwd());
  if (wanted('import')) await importAgainstCli(folder);
  if (['dashboard', 'growth', 'bulk', 'commit', 'first'].some(wanted)) await withFirm();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function withFirm(): Promise<void> {
  say(`a firm of ${ROWS} leads and sales`);
  const firm = makeFirm(ROWS);
  if (wanted('bulk')) bulkWithAndWithoutSums(folder, firm);
  if (['dashboard', 'growth', 'commit', 'first'].some(wanted)) await withStore(firm);
}

async function withStore(firm: Firm): Promise<void> {
  const storeFolder = join(folder, 'store');
  const store = makeStore(storeFolder, firm);
  say('the store is filled');
  if (wanted('growth')) {
    const small = makeStore(join(folder, 'small'), makeFirm(FEW_ROWS));
    await growth(small, store);
    small.close();
  }
  if (wanted('dashboard')) await againstExpertSql(store, firm, folder);
  const duckFile = wanted('dashboard') || wanted('first') ? await againstDuckDb(store, firm, folder) : null;
  store.close();
  if (wanted('first') && duckFile !== null) firstDashboard(storeFolder, duckFile);
  if (!wanted('commit')) return;
  const again = openFolder(storeFolder);
  await commitWithAndWithoutSums(again, firm);
  again.close();
}
