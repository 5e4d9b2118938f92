import { plainEnd, stringEnd } from "./ends.ts";

/** Behind a string of `min` to `max` characters (JSON Schema Validation 2020-12 §6.3); negative for one with escapes that would have to be counted. */
export function measuredEnd(
  b: Uint8Array,
  v: DataView,
  e: number,
  i: number,
  min: number,
  max: number,
): number {
  const end = stringEnd(b, v, e, i);
  if (end < 0) return end;
  const bytes = end - i - 2;
  if (bytes <= max && (min <= 1 ? bytes >= min : bytes >= min * LONGEST)) return end;
  let count = 0;
  for (let j = i + 1; j < end - 1; j++) {
    const c = b[j] as number;
    if (c === 92) return ~j;
    if ((c & 0xc0) !== 0x80) count++;
  }
  return count >= min && count <= max ? end : ~i;
}

/** The bytes of one character at most: a pair of surrogates as escapes. */
const LONGEST = 12;

const SLOTS = 256;
/** Longer texts are not kept. */
const LONGEST_KEPT = 64;

/**
 * A test of strings on bytes: behind a string of printable ASCII characters without escapes that passes it, else
 * negative. Texts that passed are kept, so that those that come again, as zones and categories do, are compared
 * instead of made and tested.
 */
export function textEnd(test: (text: string) => boolean) {
  const kept: (Uint8Array | undefined)[] = new Array(SLOTS).fill(undefined);
  return (b: Uint8Array, v: DataView, e: number, i: number): number => {
    const start = i + 1;
    const end = plainEnd(b, v, e, start);
    if (end >= e || b[end] !== 34) return ~end;
    const bytes = b.subarray(start, end);
    if (bytes.length > LONGEST_KEPT) return test(new TextDecoder().decode(bytes)) ? end + 1 : ~i;
    const slot = slotOf(b, start, end);
    if (isSame(kept[slot], b, start, end)) return end + 1;
    if (!test(String.fromCharCode(...bytes))) return ~i;
    kept[slot] = bytes.slice();
    return end + 1;
  };
}

function slotOf(b: Uint8Array, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (b[i] as number)) | 0;
  return (hash ^ (hash >>> 8)) & (SLOTS - 1);
}

function isSame(text: Uint8Array | undefined, b: Uint8Array, start: number, end: number): boolean {
  if (text === undefined || text.length !== end - start) return false;
  for (let i = 0; i < text.length; i++) if (text[i] !== b[start + i]) return false;
  return true;
}
