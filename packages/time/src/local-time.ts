/**
 * Read a local time `HH:mm`, 00:00..23:59 (contract §3).
 *
 * @returns minutes since midnight, 0..1439; -1 for anything else, `24:00` and `9:00` among it
 */
export function parseLocalTime(text: string): number {
  if (text.length !== 5 || text.charCodeAt(2) !== 58) return -1;
  const h1 = text.charCodeAt(0) - 48;
  const h2 = text.charCodeAt(1) - 48;
  const m1 = text.charCodeAt(3) - 48;
  const m2 = text.charCodeAt(4) - 48;
  if (h1 < 0 || h1 > 2 || h2 < 0 || h2 > 9 || m1 < 0 || m1 > 5 || m2 < 0 || m2 > 9) return -1;
  const hours = h1 * 10 + h2;
  return hours > 23 ? -1 : hours * 60 + m1 * 10 + m2;
}
