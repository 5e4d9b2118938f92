/**
 * Read a local time `HH:mm`, 00:00..23:59 (contract §3).
 *
 * @returns minutes since midnight, 0..1439; -1 for anything else, `24:00` and `9:00` among it
 */
export function parseLocalTime(text: string): number {
  if (text.length !== 5 || text.charCodeAt(2) !== 58) return -1;
  const hours = twoDigits(text, 0);
  const minutes = twoDigits(text, 3);
  return hours > 23 || minutes > 59 ? -1 : hours * 60 + minutes;
}

/** 0..99, or a larger number. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  // What lies before "0" becomes a large number, too.
  return tens >>> 0 > 9 || ones >>> 0 > 9 ? 100 : tens * 10 + ones;
}
