import type { Id } from '@shared/domain/fields';

/** What was begun and not saved, by kind of record; lives as long as the window. */
const lines = new Map<string, string>();
let lastPersonId: Id | null = null;

/** The line left in the quick entry when it was closed. */
export function draftLine(kind: string): string {
  return lines.get(kind) ?? '';
}

export function keepDraftLine(kind: string, line: string): void {
  lines.set(kind, line);
}

/** Whoever the last record was entered for: most often the next one is theirs too. */
export function lastEnteredPerson(): Id | null {
  return lastPersonId;
}

export function rememberPerson(id: Id | null): void {
  if (id !== null) lastPersonId = id;
}
