/**
 * Every fact about selling: stages and scores of leads, margins, costs in series, the firm's own days and leave, totals
 * of a day, frozen reports. And the sums that answer a dashboard without counting rows: `sale_fact`, `day_excess`,
 * `cell` and `cycle_cell` follow from the records alone, are kept by `store/rollups` in the transaction of each change,
 * and can be thrown away and rebuilt at any time.
 */
export const version = 2;

export const sql = `
CREATE TABLE stage (
  id            TEXT PRIMARY KEY,
  name          TEXT NOT NULL,
  position      INTEGER NOT NULL,
  deleted_at_ms INTEGER
) STRICT, WITHOUT ROWID;

ALTER TABLE lead ADD COLUMN score INTEGER CHECK (score BETWEEN 0 AND 100);
CREATE INDEX lead_by_customer ON lead (customer_id) WHERE customer_id IS NOT NULL;

CREATE TABLE lead_stage (
  lead_id     TEXT NOT NULL REFERENCES lead (id),
  position    INTEGER NOT NULL,
  stage_id    TEXT NOT NULL REFERENCES stage (id),
  entered_day INTEGER NOT NULL,
  PRIMARY KEY (lead_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX lead_stage_by_stage ON lead_stage (stage_id, entered_day, lead_id);

ALTER TABLE sale ADD COLUMN margin_minor INTEGER;

ALTER TABLE expense ADD COLUMN series_id TEXT;
CREATE INDEX expense_by_series ON expense (series_id, from_day) WHERE series_id IS NOT NULL;

-- The id is the civil date.
CREATE TABLE calendar_day (
  id            TEXT PRIMARY KEY,
  kind          TEXT NOT NULL CHECK (kind IN ('working', 'shortened', 'off')),
  reason        TEXT NOT NULL,
  deleted_at_ms INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE leave (
  id            TEXT PRIMARY KEY,
  employee_id   TEXT NOT NULL REFERENCES employee (id),
  from_day      INTEGER NOT NULL,
  to_day        INTEGER NOT NULL,
  kind          TEXT NOT NULL CHECK (kind IN ('vacation', 'sick', 'other')),
  note          TEXT NOT NULL,
  deleted_at_ms INTEGER,
  CHECK (from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX leave_by_employee ON leave (employee_id, from_day) WHERE deleted_at_ms IS NULL;

CREATE TABLE day_total (
  id            TEXT PRIMARY KEY,
  day           INTEGER NOT NULL,
  employee_id   TEXT NOT NULL REFERENCES employee (id),
  channel_id    TEXT REFERENCES channel (id),
  calls         INTEGER,
  meetings      INTEGER,
  offers        INTEGER,
  leads         INTEGER,
  qualified     INTEGER,
  sales         INTEGER,
  new_customers INTEGER,
  revenue_minor INTEGER,
  absent        INTEGER NOT NULL CHECK (absent IN (0, 1)),
  note          TEXT NOT NULL,
  deleted_at_ms INTEGER
) STRICT, WITHOUT ROWID;
-- One living total a day, person and channel; '' is the whole day.
CREATE UNIQUE INDEX day_total_by_day ON day_total (day, employee_id, COALESCE(channel_id, '')) WHERE deleted_at_ms IS NULL;
CREATE INDEX day_total_by_employee ON day_total (employee_id, day) WHERE deleted_at_ms IS NULL;

CREATE TABLE report_snapshot (
  id            TEXT PRIMARY KEY,
  kind          TEXT NOT NULL CHECK (kind IN ('week')),
  from_day      INTEGER NOT NULL,
  to_day        INTEGER NOT NULL,
  as_of_day     INTEGER NOT NULL,
  made_at_ms    INTEGER NOT NULL,
  model_json    TEXT NOT NULL,
  note          TEXT NOT NULL,
  deleted_at_ms INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX report_by_period ON report_snapshot (kind, from_day, made_at_ms) WHERE deleted_at_ms IS NULL;
`;
