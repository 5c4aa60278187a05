import { detect } from 'jschardet';

/** One-byte encodings that exports from Russian and Western offices still come in. */
const CYRILLIC = ['windows-1251', 'koi8-r', 'ibm866'] as const;
type LegacyEncoding = (typeof CYRILLIC)[number] | 'windows-1252';

const SAMPLE_BYTES = 64 * 1024;
const SURE = 0.5;
/** Share of letters of a Cyrillic reading that stand where such letters stand in words. */
const PLAUSIBLE = 0.75;

/**
 * Which one-byte encoding the bytes are in, or `null` where that cannot be told. The detector's word counts only if
 * the reading makes sense; on short files, where it errs, the reading that looks most like Russian wins.
 */
export function detectLegacyEncoding(bytes: Uint8Array): LegacyEncoding | null {
  const sample = linesWithHighBytes(bytes);
  if (looksMixed(sample)) return null;
  const scores = CYRILLIC.map((encoding) => ({ encoding, score: scoreCyrillic(readAs(sample, encoding)) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  const found = detect(sample);
  const named = normaliseName(found.encoding);
  const confirmed = scores.find(({ encoding, score }) => encoding === named && score >= PLAUSIBLE);
  if (confirmed && found.confidence >= SURE && confirmed.score >= best.score - 0.05) return confirmed.encoding;
  if (best.score >= PLAUSIBLE) return best.encoding;
  return named === 'windows-1252' && found.confidence >= SURE ? 'windows-1252' : null;
}

function normaliseName(name: string | null): LegacyEncoding | null {
  const plain = name?.toLowerCase() ?? '';
  if (plain === 'windows-1251' || plain === 'maccyrillic' || plain === 'iso-8859-5') return 'windows-1251';
  if (plain === 'koi8-r' || plain === 'koi8-u') return 'koi8-r';
  if (plain === 'ibm866' || plain === 'cp866' || plain === 'ibm855') return 'ibm866';
  return plain === 'windows-1252' || plain === 'iso-8859-1' || plain === 'iso-8859-15' ? 'windows-1252' : null;
}

/** Only lines that tell something: a long table of digits would drown the words. */
function linesWithHighBytes(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  let start = 0;
  for (let index = 0; index <= bytes.length && sample.length < SAMPLE_BYTES; index += 1) {
    if (index < bytes.length && bytes[index] !== 0x0a) continue;
    const line = bytes.subarray(start, Math.min(index + 1, start + 4_096));
    if (line.some((byte) => byte >= 0x80)) for (const byte of line) sample.push(byte);
    start = index + 1;
  }
  return Uint8Array.from(sample);
}

/** UTF-8 letters beside bytes that are none: parts of two files pasted together. No reading gets both right. */
function looksMixed(sample: Uint8Array): boolean {
  let pairs = 0;
  let others = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const byte = sample[index] ?? 0;
    if (byte < 0x80) continue;
    const next = sample[index + 1] ?? 0;
    if ((byte === 0xd0 || byte === 0xd1) && next >= 0x80 && next <= 0xbf) {
      pairs += 1;
      index += 1;
    } else others += 1;
  }
  return pairs >= 3 && pairs / (pairs + others) > 0.1;
}

function readAs(sample: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(sample);
}

/** 0–1: how many of the letters beyond ASCII are Russian ones in a place where Russian has them. */
function scoreCyrillic(text: string): number {
  let all = 0;
  let good = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index] ?? '';
    if (letter <= '\u007f') continue;
    all += 1;
    const before = text[index - 1] ?? ' ';
    if (/[а-яё]/.test(letter)) good += /[А-ЯЁа-яё\s"«(\d.,;\-/]/.test(before) ? (COMMON.has(letter) ? 1 : 0.6) : 0;
    else if (/[А-ЯЁ]/.test(letter)) good += /[а-яё]/.test(before) ? 0 : 0.9;
    else if (/[«»№–—…\u00a0₽“”„]/.test(letter)) good += 0.8;
  }
  return all === 0 ? 0 : good / all;
}

const COMMON = new Set('оеаинтсрвлкмдпуяыьг');
