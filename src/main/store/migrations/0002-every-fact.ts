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

-- Wide rows make a slow WITHOUT ROWID table: its inner pages hold them whole. The three tables that grow to a million
-- rows become ordinary ones; their ids keep their uniqueness, their indices become a third smaller.
CREATE TABLE new_lead (
  id              TEXT PRIMARY KEY,
  created_day     INTEGER NOT NULL,
  title           TEXT NOT NULL,
  channel_id      TEXT REFERENCES channel (id),
  segment         TEXT,
  campaign        TEXT,
  owner_id        TEXT REFERENCES employee (id),
  customer_id     TEXT REFERENCES customer (id),
  product         TEXT,
  quality         TEXT NOT NULL CHECK (quality IN ('unassessed', 'qualified', 'disqualified')),
  assessed_day    INTEGER,
  status          TEXT NOT NULL CHECK (status IN ('open', 'won', 'lost')),
  closed_day      INTEGER,
  lost_reason     TEXT,
  expected_minor  INTEGER,
  score           INTEGER CHECK (score BETWEEN 0 AND 100),
  note            TEXT NOT NULL,
  import_batch_id TEXT REFERENCES import_batch (id),
  deleted_at_ms   INTEGER,
  CHECK ((status = 'open') = (closed_day IS NULL))
) STRICT;
INSERT INTO new_lead (id, created_day, title, channel_id, segment, campaign, owner_id, customer_id, product, quality, assessed_day, status, closed_day, lost_reason, expected_minor, note, import_batch_id, deleted_at_ms)
  SELECT id, created_day, title, channel_id, segment, campaign, owner_id, customer_id, product, quality, assessed_day, status, closed_day, lost_reason, expected_minor, note, import_batch_id, deleted_at_ms FROM lead;
DROP TABLE lead;
ALTER TABLE new_lead RENAME TO lead;
CREATE INDEX lead_by_created ON lead (created_day, channel_id, owner_id, quality, status, closed_day, deleted_at_ms) WHERE deleted_at_ms IS NULL;
CREATE INDEX lead_by_closed ON lead (closed_day, status, created_day, channel_id, owner_id, deleted_at_ms) WHERE deleted_at_ms IS NULL AND closed_day IS NOT NULL;

CREATE TABLE new_sale (
  id              TEXT PRIMARY KEY,
  sold_day        INTEGER NOT NULL,
  kind            TEXT NOT NULL CHECK (kind IN ('sale', 'return')),
  return_of_id    TEXT REFERENCES sale (id),
  amount_minor    INTEGER NOT NULL CHECK (amount_minor >= 0),
  customer_id     TEXT REFERENCES customer (id),
  new_customer    INTEGER NOT NULL CHECK (new_customer IN (0, 1)),
  lead_id         TEXT REFERENCES lead (id),
  channel_id      TEXT REFERENCES channel (id),
  product         TEXT,
  margin_minor    INTEGER,
  note            TEXT NOT NULL,
  import_batch_id TEXT REFERENCES import_batch (id),
  deleted_at_ms   INTEGER
) STRICT;
INSERT INTO new_sale (id, sold_day, kind, return_of_id, amount_minor, customer_id, new_customer, lead_id, channel_id, product, note, import_batch_id, deleted_at_ms)
  SELECT id, sold_day, kind, return_of_id, amount_minor, customer_id, new_customer, lead_id, channel_id, product, note, import_batch_id, deleted_at_ms FROM sale;
DROP TABLE sale;
ALTER TABLE new_sale RENAME TO sale;
CREATE INDEX sale_by_day ON sale (sold_day, kind, channel_id, amount_minor, deleted_at_ms) WHERE deleted_at_ms IS NULL;
CREATE INDEX sale_by_customer ON sale (customer_id, sold_day, id, kind, deleted_at_ms) WHERE deleted_at_ms IS NULL;
CREATE INDEX sale_by_lead ON sale (lead_id) WHERE lead_id IS NOT NULL;
CREATE INDEX sale_by_original ON sale (return_of_id) WHERE return_of_id IS NOT NULL;

CREATE TABLE new_external_ref (
  source          TEXT NOT NULL,
  external_id     TEXT NOT NULL,
  lead_id         TEXT REFERENCES lead (id),
  sale_id         TEXT REFERENCES sale (id),
  import_batch_id TEXT NOT NULL REFERENCES import_batch (id),
  row_hash        TEXT NOT NULL,
  raw_json        TEXT NOT NULL,
  deleted_at_ms   INTEGER,
  PRIMARY KEY (source, external_id)
) STRICT;
INSERT INTO new_external_ref (source, external_id, lead_id, sale_id, import_batch_id, row_hash, raw_json, deleted_at_ms)
  SELECT source, external_id, lead_id, sale_id, import_batch_id, row_hash, raw_json, deleted_at_ms FROM external_ref;
DROP TABLE external_ref;
ALTER TABLE new_external_ref RENAME TO external_ref;

CREATE INDEX lead_by_customer ON lead (customer_id) WHERE customer_id IS NOT NULL;

CREATE TABLE lead_stage (
  lead_id     TEXT NOT NULL REFERENCES lead (id),
  position    INTEGER NOT NULL,
  stage_id    TEXT NOT NULL REFERENCES stage (id),
  entered_day INTEGER NOT NULL,
  PRIMARY KEY (lead_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX lead_stage_by_stage ON lead_stage (stage_id, entered_day, lead_id);

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
-- From here on: what follows from the records (store/rollups). A sale with everything it counts under resolved.
CREATE TABLE sale_fact (
  sale_id      TEXT PRIMARY KEY,
  day          INTEGER NOT NULL,
  returned     INTEGER NOT NULL,
  amount_minor INTEGER NOT NULL,
  margin_minor INTEGER,
  customer_id  TEXT,
  wins         INTEGER NOT NULL,
  from_lead    INTEGER NOT NULL,
  lead_lives   INTEGER NOT NULL,
  -- '' where there is none, as in cell.key.
  channel      TEXT NOT NULL,
  segment      TEXT NOT NULL,
  campaign     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sale_fact_winner ON sale_fact (customer_id) WHERE wins = 1 AND customer_id IS NOT NULL;

-- What a typed total of a day adds to the records of that day.
CREATE TABLE day_excess (
  day           INTEGER NOT NULL,
  employee_id   TEXT NOT NULL,
  channel       TEXT NOT NULL,
  calls         INTEGER NOT NULL,
  meetings      INTEGER NOT NULL,
  offers        INTEGER NOT NULL,
  leads         INTEGER NOT NULL,
  qualified     INTEGER NOT NULL,
  sales         INTEGER NOT NULL,
  new_customers INTEGER NOT NULL,
  revenue_minor INTEGER NOT NULL,
  PRIMARY KEY (day, employee_id, channel)
) STRICT, WITHOUT ROWID;

-- Sums of a day, week, month or year (grain 0, 1, 2, 3; bucket = its first day) over all (dim 0), or of one employee, channel,
-- segment or campaign (1, 2, 3, 4; '' = not given).
CREATE TABLE cell (
  dim    INTEGER NOT NULL,
  grain  INTEGER NOT NULL,
  bucket INTEGER NOT NULL,
  key    TEXT NOT NULL,
  leads INTEGER NOT NULL, qualified INTEGER NOT NULL, disqualified INTEGER NOT NULL, won INTEGER NOT NULL,
  won_30 INTEGER NOT NULL, assessed_30 INTEGER NOT NULL, qualified_30 INTEGER NOT NULL, qualified_won_30 INTEGER NOT NULL,
  won_60 INTEGER NOT NULL, assessed_60 INTEGER NOT NULL, qualified_60 INTEGER NOT NULL, qualified_won_60 INTEGER NOT NULL,
  won_90 INTEGER NOT NULL, assessed_90 INTEGER NOT NULL, qualified_90 INTEGER NOT NULL, qualified_won_90 INTEGER NOT NULL,
  won_180 INTEGER NOT NULL, assessed_180 INTEGER NOT NULL, qualified_180 INTEGER NOT NULL, qualified_won_180 INTEGER NOT NULL,
  assessments INTEGER NOT NULL, closed_won INTEGER NOT NULL, closed_lost INTEGER NOT NULL, deals INTEGER NOT NULL,
  net_minor INTEGER NOT NULL, net_from_leads_minor INTEGER NOT NULL, customers INTEGER NOT NULL, customers_without_lead INTEGER NOT NULL,
  customers_minor INTEGER NOT NULL, margin_minor INTEGER NOT NULL, margin_of_minor INTEGER NOT NULL, calls INTEGER NOT NULL,
  meetings INTEGER NOT NULL, offers INTEGER NOT NULL, typed_leads INTEGER NOT NULL, typed_qualified INTEGER NOT NULL,
  typed_deals INTEGER NOT NULL, typed_customers INTEGER NOT NULL, typed_net_minor INTEGER NOT NULL,
  PRIMARY KEY (dim, grain, bucket, key)
) STRICT, WITHOUT ROWID;

-- How many leads were won how many days after they came.
CREATE TABLE cycle_cell (
  days  INTEGER PRIMARY KEY,
  leads INTEGER NOT NULL
) STRICT;
`;
