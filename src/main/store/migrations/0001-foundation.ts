/**
 * The first store. Days are integers since 1970-01-01, money integers in minor units of the firm's currency,
 * shares basis points. Instants (UTC ms) serve the audit only. Deleting sets `deleted_at_ms`: a tombstone.
 *
 * Indices over living rows name `deleted_at_ms` as their last column, always null there: SQLite takes an index for
 * covering only if every column of the query is in it, those of its own WHERE included.
 */
export const version = 1;

export const sql = `
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key        TEXT PRIMARY KEY,
  value_json TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One user action is one transaction and one undo step.
CREATE TABLE action (
  id          INTEGER PRIMARY KEY,
  tx_id       TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL,
  at_ms       INTEGER NOT NULL,
  subject     TEXT NOT NULL,
  entity      TEXT,
  records     INTEGER NOT NULL DEFAULT 0,
  -- 'done' is the undo stack, 'undone' the redo stack; 'superseded' was undone before something new was done;
  -- 'final' is on neither: what undo and redo themselves write (with undoes_id), the first run, the demo's data.
  state       TEXT NOT NULL CHECK (state IN ('done', 'undone', 'superseded', 'final')),
  undoes_id   INTEGER REFERENCES action (id)
) STRICT;
CREATE INDEX action_by_state ON action (state, id);
CREATE INDEX action_by_undone ON action (undoes_id, id) WHERE undoes_id IS NOT NULL;

-- Append-only: every change of every record, in the transaction of the change.
CREATE TABLE journal (
  seq         INTEGER PRIMARY KEY,
  device_id   TEXT NOT NULL,
  epoch       INTEGER NOT NULL,
  device_seq  INTEGER NOT NULL,
  hlc         TEXT NOT NULL,
  action_id   INTEGER NOT NULL REFERENCES action (id),
  entity      TEXT NOT NULL,
  entity_id   TEXT NOT NULL,
  op          TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete', 'restore')),
  old_json    TEXT,
  new_json    TEXT,
  prev_hash   BLOB NOT NULL,
  hash        BLOB NOT NULL,
  UNIQUE (device_id, epoch, device_seq)
) STRICT;
CREATE INDEX journal_by_record ON journal (entity, entity_id, seq);
CREATE INDEX journal_by_action ON journal (action_id, seq);
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TABLE employee (
  id                   TEXT PRIMARY KEY,
  name                 TEXT NOT NULL,
  role                 TEXT NOT NULL,
  acquisition_share_bp INTEGER,
  deleted_at_ms        INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE employment (
  employee_id TEXT NOT NULL REFERENCES employee (id),
  position    INTEGER NOT NULL,
  from_day    INTEGER,
  to_day      INTEGER,
  fte_bp      INTEGER NOT NULL CHECK (fte_bp > 0),
  PRIMARY KEY (employee_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE channel (
  id            TEXT PRIMARY KEY,
  name          TEXT NOT NULL,
  paid          INTEGER NOT NULL CHECK (paid IN (0, 1)),
  deleted_at_ms INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE customer (
  id            TEXT PRIMARY KEY,
  name          TEXT NOT NULL,
  -- Folded name for search; written with the name.
  name_folded   TEXT NOT NULL,
  deleted_at_ms INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_by_name ON customer (name_folded) WHERE deleted_at_ms IS NULL;

CREATE TABLE import_batch (
  id            TEXT PRIMARY KEY,
  source        TEXT NOT NULL,
  file_name     TEXT NOT NULL,
  file_sha256   TEXT NOT NULL,
  at_ms         INTEGER NOT NULL,
  mapping_json  TEXT NOT NULL,
  row_count     INTEGER NOT NULL,
  deleted_at_ms INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE lead (
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
  note            TEXT NOT NULL,
  import_batch_id TEXT REFERENCES import_batch (id),
  deleted_at_ms   INTEGER,
  CHECK ((status = 'open') = (closed_day IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX lead_by_created ON lead (created_day, channel_id, owner_id, quality, status, closed_day, deleted_at_ms) WHERE deleted_at_ms IS NULL;
CREATE INDEX lead_by_closed ON lead (closed_day, status, created_day, channel_id, owner_id, deleted_at_ms) WHERE deleted_at_ms IS NULL AND closed_day IS NOT NULL;

CREATE TABLE sale (
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
  note            TEXT NOT NULL,
  import_batch_id TEXT REFERENCES import_batch (id),
  deleted_at_ms   INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX sale_by_day ON sale (sold_day, kind, channel_id, amount_minor, deleted_at_ms) WHERE deleted_at_ms IS NULL;
CREATE INDEX sale_by_customer ON sale (customer_id, sold_day, kind, deleted_at_ms) WHERE deleted_at_ms IS NULL;
CREATE INDEX sale_by_lead ON sale (lead_id) WHERE lead_id IS NOT NULL;
CREATE INDEX sale_by_original ON sale (return_of_id) WHERE return_of_id IS NOT NULL;

CREATE TABLE sale_credit (
  sale_id     TEXT NOT NULL REFERENCES sale (id),
  position    INTEGER NOT NULL,
  employee_id TEXT NOT NULL REFERENCES employee (id),
  share_bp    INTEGER NOT NULL CHECK (share_bp BETWEEN 1 AND 10000),
  -- The exact part of the sale's amount, so that persons sum to the firm to the minor unit.
  part_minor  INTEGER NOT NULL,
  PRIMARY KEY (sale_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX sale_credit_by_employee ON sale_credit (employee_id, sale_id, part_minor);

CREATE TABLE expense (
  id            TEXT PRIMARY KEY,
  from_day      INTEGER NOT NULL,
  to_day        INTEGER NOT NULL,
  category      TEXT NOT NULL CHECK (category IN ('marketing', 'sales', 'salary', 'other')),
  amount_minor  INTEGER NOT NULL CHECK (amount_minor >= 0),
  channel_id    TEXT REFERENCES channel (id),
  campaign      TEXT,
  employee_id   TEXT REFERENCES employee (id),
  note          TEXT NOT NULL,
  deleted_at_ms INTEGER,
  CHECK (from_day <= to_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX expense_by_days ON expense (from_day, to_day) WHERE deleted_at_ms IS NULL;

-- Versions of targets; the newest valid one is in force. Nothing is overwritten.
CREATE TABLE target_version (
  id            TEXT PRIMARY KEY,
  metric        TEXT NOT NULL CHECK (metric IN ('revenue', 'sales', 'leads', 'customers')),
  employee_id   TEXT REFERENCES employee (id),
  period_key    TEXT NOT NULL,
  value         INTEGER,
  valid_from_day INTEGER NOT NULL,
  -- Order among versions of the same day.
  version_seq   INTEGER NOT NULL,
  reason        TEXT NOT NULL,
  deleted_at_ms INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX target_by_period ON target_version (period_key, metric, employee_id, version_seq) WHERE deleted_at_ms IS NULL;
CREATE INDEX target_by_seq ON target_version (version_seq);

-- An external id is (source, id), kept apart from ours. The imported row's text stays beside it.
CREATE TABLE external_ref (
  source          TEXT NOT NULL,
  external_id     TEXT NOT NULL,
  lead_id         TEXT REFERENCES lead (id),
  sale_id         TEXT REFERENCES sale (id),
  import_batch_id TEXT NOT NULL REFERENCES import_batch (id),
  row_hash        TEXT NOT NULL,
  raw_json        TEXT NOT NULL,
  deleted_at_ms   INTEGER,
  PRIMARY KEY (source, external_id)
) STRICT, WITHOUT ROWID;
`;
