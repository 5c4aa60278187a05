import { EN_DASH, formatNumber } from '@shared/format/format-number';

/** What stands where there is no figure. */
export const NONE = EN_DASH;

/** A terminal has no use for spaces that do not break, and a search would not find them. */
export function joinLines(lines: readonly string[]): string {
  return lines.join('\n').replace(/\u00a0/g, ' ');
}

/** Lines of columns: texts to the left, figures (all columns after the first `texts`) to the right. */
export function alignColumns(rows: readonly (readonly string[])[], texts = 1): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  return rows.map((row) =>
    row
      .map((cell, column) => (column < texts ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** A titled block of lines, one step in; nothing where there are none. */
export function block(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

/** `1 row`, `8,300 rows`. */
export function counted(count: number, noun: string): string {
  return `${formatNumber(count, 'en')} ${noun}${count === 1 ? '' : 's'}`;
}
