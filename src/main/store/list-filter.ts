import { type IsoDate, toDayNumber } from '@shared/calendar/iso-date';
import { foldText } from '@shared/domain/fold-text';
import type { SqlValue } from './driver';
import type { RowCondition } from './facts/rows/condition';

/** Conditions of a list, put together from fixed pieces of SQL; values only ever travel as parameters. */
export class ListFilter {
  readonly #clauses: string[];
  readonly #params: Record<string, SqlValue> = {};

  constructor(...always: string[]) {
    this.#clauses = [...always];
  }

  /** Adds the condition unless the value is absent. `name` is the `@name` that the clause mentions. */
  where(clause: string, name: string, value: SqlValue): this {
    if (value === null || value === '') return this;
    this.#clauses.push(clause);
    this.#params[name] = value;
    return this;
  }

  whereDay(clause: string, name: string, date: IsoDate | null): this {
    return this.where(clause, name, date === null ? null : toDayNumber(date));
  }

  /** Keeps rows in one of whose `columns` the text occurs, whatever its case. */
  whereText(columns: readonly string[], text: string): this {
    const joined = columns.map((column) => `COALESCE(${column}, '')`).join(` || ' ' || `);
    return this.where(`instr(fold(${joined}), @text) > 0`, 'text', foldText(text));
  }

  /** Keeps the rows behind a number; its values get names of their own. */
  whereRows(condition: RowCondition | null): this {
    if (condition === null) return this;
    this.#clauses.push(`(${condition.sql.replace(/@(\w+)/g, '@rows_$1')})`);
    for (const [name, value] of Object.entries(condition.params)) this.#params[`rows_${name}`] = value;
    return this;
  }

  get sql(): string {
    return this.#clauses.join(' AND ');
  }

  get params(): Readonly<Record<string, SqlValue>> {
    return this.#params;
  }
}
