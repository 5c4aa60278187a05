/**
 * The form in which names are compared and searched: one case (Cyrillic too; SQLite's `lower` knows only ASCII),
 * ё = е, one kind of space, compatibility forms joined.
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/gu, ' ').trim();
}
