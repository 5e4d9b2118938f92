import { isOutOfOrder } from "../out-of-order.ts";

/** More days than any offset makes up for, on a line where every month has 31 of them. */
const SURE = 4;
/** The longest text of a date-time that is looked at. */
const LONGEST = 64;

/**
 * Whether two strings of a JSON text are surely in order, or silent because one is absent (contract §3).
 *
 * @param first position of the opening quote, -1 where absent
 */
export function isInOrder(b: Uint8Array, first: number, second: number): boolean {
  if (first < 0 || second < 0) return true;
  if (dayAt(b, second) - dayAt(b, first) > SURE) return true;
  const start = textAt(b, first);
  const finish = textAt(b, second);
  return start !== undefined && finish !== undefined && !isOutOfOrder(start, finish);
}

/** The day of a date-time; NaN for what does not begin with digits at their places. */
function dayAt(b: Uint8Array, i: number): number {
  if (i + 12 > b.length || b[i + 5] !== 45 || b[i + 8] !== 45) return Number.NaN;
  const year = digitsAt(b, i + 1) * 100 + digitsAt(b, i + 3);
  return (year * 12 + digitsAt(b, i + 6)) * 31 + digitsAt(b, i + 9);
}

function digitsAt(b: Uint8Array, i: number): number {
  const tens = (b[i] as number) - 48;
  const ones = (b[i + 1] as number) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** A string of ASCII characters that is written without escapes. */
function textAt(b: Uint8Array, i: number): string | undefined {
  if (b[i] !== 34) return undefined;
  let text = "";
  for (let j = i + 1; j < b.length && j < i + LONGEST; j++) {
    const c = b[j] as number;
    if (c === 34) return text;
    if (c < 32 || c > 126 || c === 92) return undefined;
    text += String.fromCharCode(c);
  }
  return undefined;
}
