import { newestVersion } from '../../../src/main/store/migrate';
import { MIGRATIONS, type Migration } from '../../../src/main/store/migrations/index';

/** A step that rewrites much, so that a kill falls into the middle of it. */
export const SLOW_MIGRATION: Migration = {
  version: newestVersion(MIGRATIONS) + 1,
  sql: `
    CREATE TABLE ballast (number INTEGER PRIMARY KEY, filler TEXT NOT NULL) STRICT;
    INSERT INTO ballast
      WITH RECURSIVE counted (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM counted WHERE number < 60000)
      SELECT number, hex(zeroblob(64)) FROM counted;
    ALTER TABLE channel ADD COLUMN colour TEXT;
    UPDATE ballast SET filler = filler || number;`,
};
