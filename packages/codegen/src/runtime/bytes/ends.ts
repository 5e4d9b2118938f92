/**
 * Where values end in a JSON text (RFC 8259) in UTF-8. Every function takes the bytes, their view as words where it
 * reads four at once, the end of the text and a position, and gives the position behind what it reads, or `~at` for
 * what is wrong at `at`: a negative number. The position goes in and out as a number, because a variable outside of
 * the functions is several times as slow, and no byte behind the end is read, for the same reason.
 */

/** Four times `"`, `\` and so on, and the sign bits of four bytes. */
const QUOTES = 0x22222222;
const BACKSLASHES = 0x5c5c5c5c;
const SPACES = 0x20202020;
const ONES = 0x01010101;
const SIGNS = 0x80808080 | 0;

/** The first byte from `i` on that is no white space. */
export function spaceEnd(b: Uint8Array, e: number, i: number): number {
  while (i < e && (b[i] === 32 || b[i] === 10 || b[i] === 13 || b[i] === 9)) i++;
  return i;
}

/** Behind the closing quote of a string; `i` is at the opening one. */
export function stringEnd(b: Uint8Array, v: DataView, e: number, i: number): number {
  i = runEnd(b, v, e, i + 1);
  while (i >= 0 && i < e) {
    const c = b[i] as number;
    if (c === 34) return i + 1;
    if (c !== 92) return ~i;
    i = escapeEnd(b, e, i);
    if (i >= 0) i = runEnd(b, v, e, i);
  }
  return i < 0 ? i : ~e;
}

/** The same for a string that is written without escapes, so that its bytes say which it is. */
export function literalEnd(b: Uint8Array, v: DataView, e: number, i: number): number {
  i = runEnd(b, v, e, i + 1);
  return i >= 0 && i < e && b[i] === 34 ? i + 1 : i < 0 ? i : ~i;
}

/** The first quote, backslash or control character from `i` on. */
function runEnd(b: Uint8Array, v: DataView, e: number, i: number): number {
  i = plainEnd(b, v, e, i);
  while (i >= 0 && i < e && (b[i] as number) > 127) {
    i = sequenceEnd(b, e, i);
    if (i >= 0) i = plainEnd(b, v, e, i);
  }
  return i;
}

/** The first byte from `i` on that is not a printable ASCII character, or is a quote or backslash. */
export function plainEnd(b: Uint8Array, v: DataView, e: number, i: number): number {
  for (; i + 4 <= e; i += 4) {
    const w = v.getInt32(i, true);
    const unusual = (w - SPACES) | w | ((w ^ QUOTES) - ONES) | ((w ^ BACKSLASHES) - ONES);
    if ((unusual & SIGNS) !== 0) break;
  }
  for (; i < e; i++) {
    const c = b[i] as number;
    if (c < 32 || c > 127 || c === 34 || c === 92) break;
  }
  return i;
}

function escapeEnd(b: Uint8Array, e: number, i: number): number {
  if (i + 1 >= e) return ~e;
  switch (b[i + 1]) {
    case 34: // "
    case 47: // /
    case 92: // \
    case 98: // b
    case 102: // f
    case 110: // n
    case 114: // r
    case 116: // t
      return i + 2;
    case 117: // u
      for (let j = i + 2; j < i + 6; j++) {
        if (j >= e) return ~e;
        if (!isHexDigit(b[j] as number)) return ~j;
      }
      return i + 6;
    default:
      return ~(i + 1);
  }
}

function isHexDigit(c: number): boolean {
  return (c >= 48 && c <= 57) || ((c | 32) >= 97 && (c | 32) <= 102);
}

/** Behind a character of two to four bytes (RFC 3629 §4): no overlong form, no surrogate, nothing beyond U+10FFFF. */
function sequenceEnd(b: Uint8Array, e: number, i: number): number {
  const c = b[i] as number;
  const length = c >= 0xc2 && c < 0xe0 ? 2 : c >= 0xe0 && c < 0xf0 ? 3 : c >= 0xf0 && c < 0xf5 ? 4 : 0;
  if (length === 0 || i + length > e) return ~i;
  const second = b[i + 1] as number;
  const from = c === 0xe0 ? 0xa0 : c === 0xf0 ? 0x90 : 0x80;
  const to = c === 0xed ? 0x9f : c === 0xf4 ? 0x8f : 0xbf;
  if (second < from || second > to) return ~i;
  for (let j = i + 2; j < i + length; j++) if (((b[j] as number) & 0xc0) !== 0x80) return ~i;
  return i + length;
}

/** Behind a number of any form (RFC 8259 §6). */
export function numberEnd(b: Uint8Array, e: number, i: number): number {
  i = fractionEnd(b, e, i);
  if (i < 0 || i >= e || ((b[i] as number) | 32) !== 101) return i;
  const sign = i + 1 < e ? b[i + 1] : 0;
  return digitsEnd(b, e, sign === 43 || sign === 45 ? i + 2 : i + 1);
}

/** Behind a number without fraction and exponent, however else an integer can be written. */
export function integerEnd(b: Uint8Array, e: number, i: number): number {
  i = wholeEnd(b, e, i);
  return i >= 0 && i < e && b[i] === 46 ? ~i : withoutExponent(b, e, i);
}

/** Behind a number without exponent. */
export function decimalEnd(b: Uint8Array, e: number, i: number): number {
  return withoutExponent(b, e, fractionEnd(b, e, i));
}

function withoutExponent(b: Uint8Array, e: number, i: number): number {
  return i >= 0 && i < e && ((b[i] as number) | 32) === 101 ? ~i : i;
}

/** Behind whole part and fraction of a number; an exponent may follow. */
function fractionEnd(b: Uint8Array, e: number, i: number): number {
  i = wholeEnd(b, e, i);
  return i < 0 || i >= e || b[i] !== 46 ? i : digitsEnd(b, e, i + 1);
}

/** Behind the whole part of a number; a fraction or an exponent may follow. */
function wholeEnd(b: Uint8Array, e: number, i: number): number {
  if (i < e && b[i] === 45) i++;
  if (i < e && b[i] === 48) return i + 1;
  return digitsEnd(b, e, i);
}

function digitsEnd(b: Uint8Array, e: number, i: number): number {
  const start = i;
  while (i < e && (b[i] as number) >= 48 && (b[i] as number) <= 57) i++;
  return i === start ? ~i : i;
}

/** Behind a value of any kind, however deep; `i` is at its first byte. */
export function valueEnd(b: Uint8Array, v: DataView, e: number, i: number): number {
  let depth = 0;
  /** The kinds of the containers that are open, the innermost in the lowest bit: 1 for an object. */
  let kinds = 0;
  /** The same of every 32 containers further out. */
  const outer: number[] = [];
  for (;;) {
    if (i >= e) return ~e;
    const c = b[i] as number;
    if (c === 123 || c === 91) {
      i = spaceEnd(b, e, i + 1);
      if (i < e && b[i] === c + 2) i++;
      else {
        if (depth > 0 && (depth & 31) === 0) outer.push(kinds);
        kinds = (kinds << 1) | (c === 123 ? 1 : 0);
        depth++;
        if (c === 123) i = keyEnd(b, v, e, i);
        if (i < 0) return i;
        continue;
      }
    } else {
      i =
        c === 34
          ? stringEnd(b, v, e, i)
          : c === 45 || (c >= 48 && c <= 57)
            ? numberEnd(b, e, i)
            : wordEnd(b, e, i);
      if (i < 0) return i;
    }
    for (;;) {
      if (depth === 0) return i;
      i = spaceEnd(b, e, i);
      if (i >= e) return ~e;
      const isObject = (kinds & 1) === 1;
      const next = b[i] as number;
      if (next === 44) {
        i = spaceEnd(b, e, i + 1);
        if (isObject) i = keyEnd(b, v, e, i);
        if (i < 0) return i;
        break;
      }
      if (next !== (isObject ? 125 : 93)) return ~i;
      i++;
      depth--;
      if (depth > 0 && (depth & 31) === 0) kinds = outer.pop() as number;
      else kinds >>>= 1;
    }
  }
}

/** At the value behind a key and its colon. */
function keyEnd(b: Uint8Array, v: DataView, e: number, i: number): number {
  if (i >= e) return ~e;
  if (b[i] !== 34) return ~i;
  const end = stringEnd(b, v, e, i);
  return end < 0 ? end : colonEnd(b, e, end);
}

/** At the value behind the colon that comes next. */
export function colonEnd(b: Uint8Array, e: number, i: number): number {
  if (i + 1 < e && b[i] === 58 && (b[i + 1] as number) > 32) return i + 1;
  i = spaceEnd(b, e, i);
  if (i >= e) return ~e;
  return b[i] === 58 ? spaceEnd(b, e, i + 1) : ~i;
}

/** Behind `true`, `false` or `null`. */
export function wordEnd(b: Uint8Array, e: number, i: number): number {
  const word = b[i] === 116 ? TRUE : b[i] === 102 ? FALSE : b[i] === 110 ? NULL : undefined;
  if (word === undefined) return ~i;
  for (let k = 1; k < word.length; k++) {
    if (i + k >= e) return ~e;
    if (b[i + k] !== word[k]) return ~(i + k);
  }
  return i + word.length;
}

const TRUE = [116, 114, 117, 101];
const FALSE = [102, 97, 108, 115, 101];
const NULL = [110, 117, 108, 108];
