import { AppError } from '@shared/domain/errors';
import BetterSqlite3 from 'better-sqlite3';

/** What a statement takes: positional values, or one object for `@named` parameters. */
export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlParams = SqlValue | Readonly<Record<string, SqlValue>>;

/** A prepared statement whose failures speak the app's language. `Row` is what the SQL's author says it answers. */
export class Statement<Row> {
  readonly #prepared: BetterSqlite3.Statement<unknown[], Row>;

  constructor(prepared: BetterSqlite3.Statement<unknown[], Row>) {
    this.#prepared = prepared;
  }

  all(...params: SqlParams[]): Row[] {
    return translated(() => this.#prepared.all(...params));
  }

  get(...params: SqlParams[]): Row | undefined {
    return translated(() => this.#prepared.get(...params));
  }

  /** Row by row; until the last one was taken the connection can do nothing else. */
  *iterate(...params: SqlParams[]): Generator<Row> {
    try {
      yield* this.#prepared.iterate(...params);
    } catch (error) {
      throw translate(error);
    }
  }

  /** How many rows it changed. */
  run(...params: SqlParams[]): number {
    return translated(() => this.#prepared.run(...params).changes);
  }
}

export interface OpenOptions {
  readonly readOnly?: boolean;
  /** Without it a missing file is a failure: nothing here makes an empty database by accident. */
  readonly create?: boolean;
}

/** One connection to one SQLite file. The only place that knows the driver. */
export class Connection {
  readonly #database: BetterSqlite3.Database;

  constructor(file: string, options: OpenOptions = {}) {
    this.#database = translated(
      () =>
        new BetterSqlite3(file, {
          readonly: options.readOnly ?? false,
          fileMustExist: !(options.create ?? false),
          timeout: 0,
        }),
    );
  }

  /** A statement prepared for one use: pragmas and start-up questions. */
  prepare<Row>(sql: string): Statement<Row> {
    return translated(() => new Statement(this.#database.prepare<unknown[], Row>(sql)));
  }

  exec(sql: string): void {
    translated(() => this.#database.exec(sql));
  }

  /** Sets a pragma, or asks it with `pragma('user_version')`. */
  pragma(text: string): unknown {
    return translated(() => this.#database.pragma(text, { simple: true }));
  }

  /** Gives SQL a deterministic text function; `null` stays `null`. */
  defineTextFunction(name: string, compute: (text: string) => string): void {
    this.#database.function(name, { deterministic: true }, (value: unknown) =>
      typeof value === 'string' ? compute(value) : null,
    );
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction;
  }

  get isOpen(): boolean {
    return this.#database.open;
  }

  close(): void {
    this.#database.close();
  }
}

function translated<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw translate(error);
  }
}

const REFUSED_WRITES = [
  'SQLITE_IOERR_WRITE',
  'SQLITE_IOERR_FSYNC',
  'SQLITE_IOERR_DIR_FSYNC',
  'SQLITE_IOERR_TRUNCATE',
  'SQLITE_IOERR_DELETE',
];

/** SQLite's extended codes → the expected failures; anything else is a bug and stays as it is. */
function translate(error: unknown): unknown {
  if (!(error instanceof BetterSqlite3.SqliteError)) return error;
  const { code } = error;
  const cause = { cause: error };
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE')
    return new AppError('storage', 'store-disk-full', {}, cause);
  // No room by a quota or a limit on the size of files, or a disk that fails: SQLite cannot tell them apart.
  if (REFUSED_WRITES.includes(code)) return new AppError('storage', 'store-write-failed', {}, cause);
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code === 'SQLITE_IOERR_SHORT_READ') {
    return new AppError('storage', 'store-damaged', {}, cause);
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || code === 'SQLITE_PERM') {
    return new AppError('storage', 'store-read-only', {}, cause);
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new AppError('conflict', 'store-busy', {}, cause);
  // A reference to a record that is not there: the page knew an older state.
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return new AppError('not-found', 'record-not-found', {}, cause);
  return error;
}
