/** Two digits as a number; beyond 99 for anything else. */
function two(b: Uint8Array, i: number): number {
  // Only a digit is less than 10 then.
  const tens = (b[i] as number) ^ 48;
  const ones = (b[i + 1] as number) ^ 48;
  return tens <= 9 && ones <= 9 ? tens * 10 + ones : 100;
}

/** Behind `YYYY-MM-DD` (RFC 3339 §5.6); for the end of February only days that every year has. */
function dayEnd(b: Uint8Array, i: number): number {
  const month = two(b, i + 5);
  const day = two(b, i + 8);
  const isDay =
    two(b, i) < 100 &&
    two(b, i + 2) < 100 &&
    b[i + 4] === 45 &&
    b[i + 7] === 45 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    (day <= 28 ||
      (day <= 30 && month !== 2) ||
      (day === 31 && month !== 2 && ((month + (month >> 3)) & 1) === 1));
  return isDay ? i + 10 : ~i;
}

/** Behind a string that is a date-time of RFC 3339 §5.6; negative for anything else and for what comes seldom: leap days and seconds. */
export function dateTimeEnd(b: Uint8Array, e: number, i: number): number {
  if (i + 22 > e || dayEnd(b, i + 1) < 0) return ~i;
  const isTime =
    ((b[i + 11] as number) | 32) === 116 &&
    two(b, i + 12) < 24 &&
    b[i + 14] === 58 &&
    two(b, i + 15) < 60 &&
    b[i + 17] === 58 &&
    two(b, i + 18) < 60;
  if (!isTime) return ~i;
  let at = i + 20;
  if (b[at] === 46) {
    do at++;
    while (at < e && (b[at] as number) >= 48 && (b[at] as number) <= 57);
    if (at === i + 21 || at + 2 > e) return ~at;
  }
  const c = b[at] as number;
  if ((c | 32) === 122) return b[at + 1] === 34 ? at + 2 : ~at;
  if ((c !== 43 && c !== 45) || at + 7 > e) return ~at;
  const isOffset = two(b, at + 1) < 24 && b[at + 3] === 58 && two(b, at + 4) < 60 && b[at + 6] === 34;
  return isOffset ? at + 7 : ~at;
}

/** Behind a string that is a full-date of RFC 3339 §5.6; negative for anything else and for leap days. */
export function dateEnd(b: Uint8Array, e: number, i: number): number {
  return i + 12 <= e && b[i + 11] === 34 && dayEnd(b, i + 1) > 0 ? i + 12 : ~i;
}
