/** How a typed array is written where only JSON passes: an object of this one key and plain numbers. */
const FLOATS = '$float64';

/**
 * JSON in which `Float64Array`s survive, for the wire between a browser and its host (threads and Electron's own wire
 * carry them as they are). Finite numbers come back exactly; others become NaN.
 */
export function stringifyWire(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Float64Array ? { [FLOATS]: Array.from(part) } : part,
  );
}

/** The other end of {@link stringifyWire}. Throws `SyntaxError` where the text is no JSON. */
export function parseWire(text: string): unknown {
  const value: unknown = JSON.parse(text);
  // Most answers hold no series: they are not walked through.
  return text.includes(`"${FLOATS}"`) ? restore(value) : value;
}

function restore(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(restore);
  const entries = Object.entries(value);
  const [first] = entries;
  // Only an array under the key, alone, is a series: a word that a person chose as a key never is.
  if (first && entries.length === 1 && first[0] === FLOATS && Array.isArray(first[1])) {
    return Float64Array.from(first[1], (number) => (typeof number === 'number' ? number : Number.NaN));
  }
  return Object.fromEntries(entries.map(([key, part]) => [key, restore(part)]));
}
