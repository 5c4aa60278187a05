import type { IsoDate } from '@shared/calendar/iso-date';
import type { ExpenseCategory } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import { isDayAndMonth, mayBeDay } from './day-words';

/** What a piece of the line was understood as. `text`: a customer, a name or a note, by the kind of record. */
export type TokenRole = 'amount' | 'day' | 'person' | 'channel' | 'category' | 'text';

export interface LineToken {
  /** As typed, without the quotes or the mark. */
  readonly text: string;
  readonly role: TokenRole;
  /** Position in the line, `end` excluded. */
  readonly start: number;
  readonly end: number;
}

/** A value and the piece of the line it was read from. */
export interface ReadValue<Value> {
  readonly value: Value;
  readonly text: string;
}

export interface EntryLine {
  readonly tokens: readonly LineToken[];
  readonly amountMinor: ReadValue<number> | null;
  readonly day: ReadValue<IsoDate> | null;
  readonly personId: ReadValue<Id> | null;
  readonly channelId: ReadValue<Id> | null;
  readonly category: ReadValue<ExpenseCategory> | null;
  /** What nothing else claimed, in the order typed. */
  readonly rest: string;
}

interface Named {
  readonly id: Id;
  readonly name: string;
}

export interface LineContext {
  readonly people: readonly Named[];
  readonly channels: readonly Named[];
  /** Words that name a category; empty where the record has none. */
  readonly categories: ReadonlyMap<string, ExpenseCategory>;
  /** Amount → minor units, day → date; `null` where the text is not one. */
  readonly readAmount: (text: string) => number | null;
  readonly readDay: (text: string) => IsoDate | null;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** In quotes: never anything but text. `@` and `#` say person and channel. */
  readonly mark: 'quoted' | 'person' | 'channel' | null;
}

const PIECE = /[«"“]([^»"”]*)[»"”]?|\S+/g;
const MIN_PREFIX = 3;
const AMOUNT_UNIT =
  /^(?=.)(?:(?:тысяч[а-я]*|тыс\.?|миллион[а-я]*|млн\.?|миллиард[а-я]*|млрд\.?|[ткkmм]\.?|mln|bn)?(?:руб(?:л[а-я]*)?\.?|р\.?|\p{Sc})?)$/iu;

/** Reads one typed line into the fields of a record, in any order. Pure; nothing is guessed twice. */
export function parseEntryLine(line: string, context: LineContext): EntryLine {
  const found: Found = { tokens: [], amount: null, day: null, person: null, channel: null, category: null, rest: [] };
  const pieces = splitPieces(line);
  for (let index = 0; index < pieces.length; ) {
    index += takePiece(pieces, index, found, context);
  }
  return {
    tokens: found.tokens,
    amountMinor: found.amount,
    day: found.day,
    personId: found.person,
    channelId: found.channel,
    category: found.category,
    rest: found.rest.join(' '),
  };
}

interface Found {
  tokens: LineToken[];
  amount: ReadValue<number> | null;
  day: ReadValue<IsoDate> | null;
  person: ReadValue<Id> | null;
  channel: ReadValue<Id> | null;
  category: ReadValue<ExpenseCategory> | null;
  rest: string[];
}

/** Takes one value off the line and answers how many pieces it used. */
function takePiece(pieces: readonly Piece[], index: number, found: Found, context: LineContext): number {
  const piece = pieces[index];
  if (!piece) return 1;
  if (piece.mark === 'quoted') return takeText(piece, found);
  if (piece.mark !== 'channel' && piece.mark !== 'person') {
    const used = takeDay(pieces, index, found, context) || takeAmount(pieces, index, found, context);
    if (used > 0) return used;
  }
  return takeName(piece, found, context) || takeText(piece, found);
}

/** A day of one piece (`пт`, `12.11`) or of two (`12 ноя`, `Nov 12`). */
function takeDay(pieces: readonly Piece[], index: number, found: Found, context: LineContext): number {
  if (found.day) return 0;
  for (const used of [2, 1]) {
    const part = pieces.slice(index, index + used);
    const first = part[0];
    const last = part.at(-1);
    const text = part.map((piece) => piece.text).join(' ');
    if (!first || !last || part.length < used || isPlainNumber(text) || part.some((piece) => piece.mark)) continue;
    if (used === 2 && !isDayAndMonth(text)) continue;
    const value = mayBeDay(text) ? context.readDay(text) : null;
    if (value === null) continue;
    found.day = { value, text };
    found.tokens.push({ text, role: 'day', start: first.start, end: last.end });
    return used;
  }
  return 0;
}

/** A number, with the groups of thousands that follow it: `12 500,50` is one amount. */
function takeAmount(pieces: readonly Piece[], index: number, found: Found, context: LineContext): number {
  if (found.amount) return 0;
  for (let used = groupLength(pieces, index); used >= 1; used -= 1) {
    const part = pieces.slice(index, index + used);
    const first = part[0];
    const last = part.at(-1);
    const text = part.map((piece) => piece.text).join(' ');
    const value = /\d/.test(text) ? context.readAmount(text) : null;
    if (!first || !last || value === null || value < 0) continue;
    found.amount = { value, text };
    found.tokens.push({ text, role: 'amount', start: first.start, end: last.end });
    return used;
  }
  return 0;
}

function groupLength(pieces: readonly Piece[], index: number): number {
  const textAt = (position: number) => pieces[position]?.text ?? '';
  let length = 1;
  if (/^\d{1,3}$/.test(textAt(index))) {
    while (/^\d{3}([.,]\d+)?[\p{L}\p{Sc}.]*$/u.test(textAt(index + length))) {
      length += 1;
      if (!/^\d{3}$/.test(textAt(index + length - 1))) break;
    }
  }
  while (/\d/.test(textAt(index)) && AMOUNT_UNIT.test(textAt(index + length))) length += 1;
  return length;
}

function takeName(piece: Piece, found: Found, context: LineContext): number {
  const word = fold(piece.text);
  const category = piece.mark === null && !found.category ? categoryOf(word, context.categories) : null;
  if (category) {
    found.category = { value: category, text: piece.text };
    found.tokens.push(token(piece, 'category'));
    // «Реклама» is both what the money went on and where it went.
    const alsoChannel = found.channel ? null : uniqueMatch(word, context.channels, false);
    if (alsoChannel) found.channel = { value: alsoChannel, text: piece.text };
    return 1;
  }
  const person =
    piece.mark === 'channel' || found.person ? null : uniqueMatch(word, context.people, piece.mark !== null);
  if (person) {
    found.person = { value: person, text: piece.text };
    found.tokens.push(token(piece, 'person'));
    return 1;
  }
  const channel =
    piece.mark === 'person' || found.channel ? null : uniqueMatch(word, context.channels, piece.mark !== null);
  if (!channel) return 0;
  found.channel = { value: channel, text: piece.text };
  found.tokens.push(token(piece, 'channel'));
  return 1;
}

function takeText(piece: Piece, found: Found): number {
  if (piece.text !== '') {
    found.rest.push(piece.text);
    found.tokens.push(token(piece, 'text'));
  }
  return 1;
}

function splitPieces(line: string): Piece[] {
  return [...line.matchAll(PIECE)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    if (match[1] !== undefined) return { text: match[1].trim(), start, end, mark: 'quoted' };
    if (match[0].length > 1 && match[0].startsWith('@')) return { text: match[0].slice(1), start, end, mark: 'person' };
    if (match[0].length > 1 && match[0].startsWith('#'))
      return { text: match[0].slice(1), start, end, mark: 'channel' };
    return { text: match[0], start, end, mark: null };
  });
}

function token(piece: Piece, role: TokenRole): LineToken {
  return { text: piece.text, role, start: piece.start, end: piece.end };
}

/** `12`, `1200`, `12,5` are amounts even where a date could be read from them; `12.11` is a day first. */
function isPlainNumber(text: string): boolean {
  return /^\d+(,\d+)?$/.test(text);
}

/** The only one of the list with a word that begins like this; `null` where there is none or more than one. */
function uniqueMatch(word: string, list: readonly Named[], marked: boolean): Id | null {
  if (word.length < (marked ? 1 : MIN_PREFIX)) return null;
  const wordsOf = (item: Named) => fold(item.name).split(/[\s\-–,.«»"]+/);
  const exact = list.filter((item) => wordsOf(item).includes(word));
  const hits = exact.length > 0 ? exact : list.filter((item) => wordsOf(item).some((part) => part.startsWith(word)));
  return hits.length === 1 ? (hits[0]?.id ?? null) : null;
}

function categoryOf(word: string, words: LineContext['categories']): ExpenseCategory | null {
  if (word.length < MIN_PREFIX) return words.get(word) ?? null;
  const hits = new Set([...words].filter(([name]) => name.startsWith(word)).map(([, category]) => category));
  const [only] = hits;
  return hits.size === 1 ? (only ?? null) : null;
}

function fold(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
}
