import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { measureClaims } from './all';
import { isHeld } from './claim';
import { formatClaims } from './table';

const FIRMS = Number(process.env.PACELINE_CALIBRATE_FIRMS ?? 1_000);

const claims = measureClaims({ firms: FIRMS });
const failed = claims.filter((claim) => !isHeld(claim));
const promised = claims.filter((claim) => claim.bound !== null);
const table = formatClaims(claims);
console.log(table);
console.log(`\n${promised.length - failed.length} of ${promised.length} claims hold; ${FIRMS} firms of every kind`);
for (const { topic, says } of failed) console.log(`FAILS: ${topic}: ${says}`);
if (process.argv.includes('--write')) {
  const file = resolve(process.cwd(), 'docs/calibration.md');
  const [before, after] = readFileSync(file, 'utf8').split(/(?<=<!-- table -->\n)[\s\S]*(?=<!-- end of table -->)/);
  writeFileSync(file, `${before}${table}\n\n${after}`);
}
process.exitCode = failed.length > 0 ? 1 : 0;
