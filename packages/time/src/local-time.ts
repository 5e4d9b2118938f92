/**
 * Read a local time `HH:mm`, 00:00..23:59 (contract §3).
 *
 * @returns minutes since midnight, 0..1439; -1 for anything else, `24:00` and `9:00` among it
 */
export function parseLocalTime(text: string): number {
  return text.length === 5 ? minutesAt(text, 0) : -1;
}

/** The same for five characters of a text. */
export function minutesAt(text: string, at: number): number {
  const h2 = text.charCodeAt(at + 1) - 48;
  const m1 = text.charCodeAt(at + 3) - 48;
  const m2 = text.charCodeAt(at + 4) - 48;
  const hours = (text.charCodeAt(at) - 48) * 10 + h2;
  // Without its sign a negative number is a large one.
  return h2 >>> 0 > 9 || m1 >>> 0 > 5 || m2 >>> 0 > 9 || hours >>> 0 > 23 || text.charCodeAt(at + 2) !== 58
    ? -1
    : hours * 60 + m1 * 10 + m2;
}
