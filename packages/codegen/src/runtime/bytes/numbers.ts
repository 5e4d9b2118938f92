/** More digits than this are no number that sums of integers give exactly. */
const MOST_DIGITS = 15;

/** The number written as `-?digits(.digits)?` between two positions; NaN where it has too many digits. */
export function decimalAt(b: Uint8Array, i: number, end: number): number {
  if (end - i > MOST_DIGITS + 2) return Number.NaN;
  const start = b[i] === 45 ? i + 1 : i;
  let value = 0;
  let point = -1;
  for (let j = start; j < end; j++) {
    const c = b[j] as number;
    if (c === 46) point = j;
    else value = value * 10 + (c - 48);
  }
  if (end - start - (point < 0 ? 0 : 1) > MOST_DIGITS) return Number.NaN;
  // Both are exact, so that the quotient is the number nearest to what is written, as JSON.parse gives it.
  if (point >= 0) value /= 10 ** (end - point - 1);
  return start > i ? -value : value;
}
