/** Characters that are there but cannot be seen: zero-width, joiners, marks of direction, a stray BOM. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]/gu;

/** A cell as a person reads it: composed letters, no invisible characters, single plain spaces. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

/** The form in which headers and stages are compared. */
export function textKey(text: string): string {
  return cleanText(text).normalize('NFKC').toLowerCase().replaceAll('ё', 'е');
}

/** Cuts what does not fit a field of the app; the file's own text stays in the raw row. */
export function fitText(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
