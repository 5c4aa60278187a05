/** The month (1–12) of a period key such as `2026-11`. */
export function monthOfKey(periodKey: string): number {
  return Number(periodKey.slice(5, 7));
}

/** `25` of `2025-11`. */
export function shortYearOfKey(periodKey: string): string {
  return periodKey.slice(2, 4);
}
