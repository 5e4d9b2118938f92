/**
 * Read a local time `HH:mm`, 00:00..23:59 (contract §3).
 *
 * @returns minutes since midnight, 0..1439; -1 for anything else, `24:00` and `9:00` among it
 */
export function parseLocalTime(text: unknown): number {
  if (typeof text !== "string" || text.length !== 5 || text.charCodeAt(2) !== 58) return -1;
  const h2 = text.charCodeAt(1) - 48;
  const m1 = text.charCodeAt(3) - 48;
  const m2 = text.charCodeAt(4) - 48;
  const hours = (text.charCodeAt(0) - 48) * 10 + h2;
  // Without its sign a negative number is a large one.
  if (h2 >>> 0 > 9 || m1 >>> 0 > 5 || m2 >>> 0 > 9 || hours >>> 0 > 23) return -1;
  return hours * 60 + m1 * 10 + m2;
}
