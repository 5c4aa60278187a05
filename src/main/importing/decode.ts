import { AppError } from '@shared/domain/errors';
import { detectLegacyEncoding } from './legacy-encoding';

export interface DecodedText {
  readonly text: string;
  /** As people call it: `UTF-8`, `UTF-16LE`, `windows-1251` … */
  readonly encoding: string;
}

/** The largest file that is read: a million deals are about half of it. */
const MAX_IMPORT_MB = 128;

/** First bytes of what people drop by mistake: pictures, archives and the office files made of them, PDF. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
];

/**
 * Bytes of a file → its text. Nothing is ever replaced by `�`: what cannot be read whole is refused with
 * `import-empty-file`, `import-binary-file`, `import-encoding-unknown` or `import-too-large`.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.byteLength > MAX_IMPORT_MB * 1024 * 1024) {
    throw new AppError('validation', 'import-too-large', { limitMb: MAX_IMPORT_MB });
  }
  if (SIGNATURES.some((signature) => startsWith(bytes, signature))) throw binary();
  const decoded = decodeByMark(bytes) ?? decodeWithoutMark(bytes);
  if (decoded.text.includes('\u0000')) throw binary();
  if (decoded.text.trim() === '') throw new AppError('validation', 'import-empty-file');
  return decoded;
}

function decodeByMark(bytes: Uint8Array): DecodedText | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return strictly(bytes, 'utf-8', 'UTF-8');
  if (startsWith(bytes, [0xff, 0xfe])) return strictly(bytes, 'utf-16le', 'UTF-16LE');
  if (startsWith(bytes, [0xfe, 0xff])) return strictly(bytes, 'utf-16be', 'UTF-16BE');
  return null;
}

function decodeWithoutMark(bytes: Uint8Array): DecodedText {
  const wide = guessUtf16(bytes);
  if (wide) return strictly(bytes, wide === 'LE' ? 'utf-16le' : 'utf-16be', `UTF-16${wide}`);
  if (bytes.subarray(0, 65_536).includes(0)) throw binary();
  const text = tryDecode(bytes, 'utf-8');
  if (text !== null) return { text, encoding: 'UTF-8' };
  const encoding = detectLegacyEncoding(bytes);
  if (encoding === null) throw new AppError('validation', 'import-encoding-unknown');
  return strictly(bytes, encoding, encoding === 'ibm866' ? 'CP866' : encoding === 'koi8-r' ? 'KOI8-R' : encoding);
}

/** In UTF-16 the separators, digits and line ends of a table leave a zero in every other byte. */
function guessUtf16(bytes: Uint8Array): 'LE' | 'BE' | null {
  const sample = bytes.subarray(0, 65_536);
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) evenZeros += 1;
    else oddZeros += 1;
  }
  const enough = sample.length / 2 / 12;
  if (bytes.byteLength % 2 !== 0 || Math.max(evenZeros, oddZeros) < enough) return null;
  if (evenZeros === 0) return 'LE';
  return oddZeros === 0 ? 'BE' : null;
}

function strictly(bytes: Uint8Array, encoding: string, name: string): DecodedText {
  const text = tryDecode(bytes, encoding);
  if (text === null) throw new AppError('validation', 'import-encoding-unknown');
  return { text, encoding: name };
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function binary(): AppError {
  return new AppError('validation', 'import-binary-file');
}
