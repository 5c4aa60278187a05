export type Wire = null | boolean | number | string | Wire[] | { [key: string]: Wire };

export interface Codec {
  readonly encode: (value: unknown) => Wire;
  readonly decode: (wire: Wire | undefined) => unknown;
}

/**
 * Carries what Electron's structured clone keeps and JSON does not. Used here and, by its source text, in the page: it
 * must not refer to anything outside itself.
 */
export function createCodec(): Codec {
  const tag = (kind: string, value: Wire = null): Wire => ({ $kind: kind, value });
  const toBase64 = (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    return btoa(text);
  };
  const fromBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

  function encode(value: unknown, above: readonly unknown[] = []): Wire {
    switch (typeof value) {
      case 'undefined':
        return tag('undefined');
      case 'bigint':
        return tag('bigint', String(value));
      case 'number':
        return Number.isFinite(value) ? value : tag('number', String(value));
      case 'boolean':
      case 'string':
        return value;
      case 'object':
        return value === null ? null : encodeObject(value, above);
      default:
        throw new Error('An object could not be cloned.');
    }
  }

  function encodeObject(value: object, above: readonly unknown[]): Wire {
    if (above.includes(value)) throw new Error('stand-in: a message that contains itself');
    const inside = (part: unknown) => encode(part, [...above, value]);
    if (Array.isArray(value)) return Array.from(value, inside);
    if (value instanceof Date) return tag('date', value.getTime());
    if (value instanceof Map) return tag('map', Array.from(value, inside));
    if (value instanceof Set) return tag('set', Array.from(value, inside));
    if (value instanceof Error) return tag('error', { name: value.name, message: value.message });
    if (value instanceof ArrayBuffer) return tag('buffer', toBase64(new Uint8Array(value)));
    if (value instanceof Float64Array) return tag('floats', Array.from(value, inside));
    if (ArrayBuffer.isView(value)) {
      return tag('bytes', toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)));
    }
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inside(part)]));
  }

  function decode(wire: Wire | undefined): unknown {
    if (wire === null || typeof wire !== 'object') return wire;
    if (Array.isArray(wire)) return wire.map(decode);
    if (typeof wire.$kind === 'string') return decodeTagged(wire.$kind, wire.value ?? null);
    return Object.fromEntries(Object.entries(wire).map(([key, part]) => [key, decode(part)]));
  }

  function decodeTagged(kind: string, value: Wire): unknown {
    const text = typeof value === 'string' ? value : '';
    const parts = Array.isArray(value) ? value.map(decode) : [];
    switch (kind) {
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(text);
      case 'number':
        return Number(text);
      case 'date':
        return new Date(Number(value));
      case 'map':
        return new Map(parts.map((entry) => (Array.isArray(entry) ? [entry[0], entry[1]] : [entry, undefined])));
      case 'set':
        return new Set(parts);
      case 'error':
        return Object.assign(new Error(), decode(value));
      case 'buffer':
        return fromBase64(text).buffer;
      case 'floats':
        return Float64Array.from(parts, Number);
      case 'bytes':
        return fromBase64(text);
      default:
        throw new Error(`stand-in: unknown wire kind ${kind}`);
    }
  }

  return { encode: (value) => encode(value), decode };
}
