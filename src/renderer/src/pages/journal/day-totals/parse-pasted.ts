import type { DayTotalsRow } from '@shared/contract/views/day-totals';
import type { DayMeasure, DayTotalPatch } from '@shared/domain/day-total';
import type { CurrencyCode } from '@shared/domain/money';
import type { Locale } from '@shared/domain/settings';
import { mapMeasures } from '@shared/kpi/days/typed-day';
import { readMeasure } from './read-count';

/** A row of what was pasted. */
export interface PastedRow {
  /** As it stands in the first column. */
  readonly name: string;
  /** `null`: no such person is in the grid, or two have names like that. */
  readonly row: DayTotalsRow | null;
  /** By measure; `undefined`: the cell cannot be read, or there was none. */
  readonly values: Readonly<Record<DayMeasure, number | null | undefined>>;
  readonly unreadable: readonly string[];
}

/**
 * Rows copied from a spreadsheet: a name, then numbers in the order of the columns. A name is a person's when it is the
 * whole of it or one word of it that nobody else has; a first row that names nobody and has no number is a heading.
 */
export function parsePasted(
  text: string,
  rows: readonly DayTotalsRow[],
  measures: readonly DayMeasure[],
  currency: CurrencyCode,
  locale: Locale,
): PastedRow[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const parsed = lines.map((line) => {
    const [name = '', ...cells] = line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim());
    return readRow(name, cells, { rows, measures, currency, locale });
  });
  const [first, ...rest] = parsed;
  const isHeading = first?.row === null && Object.values(first.values).every((value) => typeof value !== 'number');
  return isHeading ? rest : parsed;
}

/** One entry for each row that names a person and has something to save. */
export function pastedEntries(pasted: readonly PastedRow[]): DayTotalPatch[] {
  return pasted.flatMap(({ row, values }) => {
    const given = Object.entries(values).filter(([, value]) => typeof value === 'number');
    if (row === null || given.length === 0) return [];
    return [{ date: row.date, employeeId: row.employeeId, channelId: null, values: Object.fromEntries(given) }];
  });
}

interface Reading {
  readonly rows: readonly DayTotalsRow[];
  readonly measures: readonly DayMeasure[];
  readonly currency: CurrencyCode;
  readonly locale: Locale;
}

function readRow(name: string, cells: readonly string[], { rows, measures, currency, locale }: Reading): PastedRow {
  const read = mapMeasures((measure) => {
    const cell = cells[measures.indexOf(measure)];
    return cell === undefined ? null : readMeasure(cell, measure, currency, locale);
  });
  const unreadable = cells.filter((_, at) => {
    const measure = measures[at];
    return measure !== undefined && read[measure] === undefined;
  });
  return { name, row: findPerson(name, rows), values: read, unreadable };
}

function findPerson(name: string, rows: readonly DayTotalsRow[]): DayTotalsRow | null {
  const asked = foldName(name);
  const whole = rows.filter((row) => foldName(row.employeeName) === asked);
  const [only, ...others] =
    whole.length > 0 ? whole : rows.filter((row) => foldName(row.employeeName).split(' ').includes(asked));
  return only && others.length === 0 ? only : null;
}

function foldName(name: string): string {
  return name.toLocaleLowerCase().replaceAll('ё', 'е').split(/\s+/).join(' ').trim();
}
