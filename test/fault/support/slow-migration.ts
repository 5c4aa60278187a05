import { newestVersion } from '../../../src/main/store/migrate';
import { MIGRATIONS, type Migration } from '../../../src/main/store/migrations/index';

const RELEASED = newestVersion(MIGRATIONS);

/** Rows that each slow step leaves behind. */
export const BALLAST = 8_000;

/** Steps that rewrite much, so that a kill falls into the middle of one or between two. */
function slowStep(version: number): Migration {
  return {
    version,
    sql: `
      CREATE TABLE ballast_${version} (number INTEGER PRIMARY KEY, filler TEXT NOT NULL) STRICT;
      INSERT INTO ballast_${version}
        WITH RECURSIVE counted (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM counted WHERE number < ${BALLAST})
        SELECT number, hex(zeroblob(64)) FROM counted;
      ALTER TABLE channel ADD COLUMN colour_${version} TEXT;
      UPDATE ballast_${version} SET filler = filler || number;`,
  };
}

export const LAST_SLOW_VERSION = RELEASED + 3;

/** The released steps and three more behind them. */
export const SLOW_CHAIN: readonly Migration[] = [
  ...MIGRATIONS,
  slowStep(RELEASED + 1),
  slowStep(RELEASED + 2),
  slowStep(LAST_SLOW_VERSION),
];
