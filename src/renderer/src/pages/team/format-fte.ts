import type { Format } from '../../i18n/use-format';

/** Height of one full rate on the line, px. */
export const FTE_HEIGHT = 18;

/** `1,0`, `0,75`: one decimal, two where they are needed. */
export function formatFte(fte: number, format: Format): string {
  const needsTwo = Math.round(fte * 100) % 10 !== 0;
  return format.number(fte, needsTwo ? 2 : 1);
}
