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
  const hours = twoDigits(text, at);
  const minutes = twoDigits(text, at + 3);
  return hours > 23 || minutes > 59 || text.charCodeAt(at + 2) !== 58 ? -1 : hours * 60 + minutes;
}

/** The number that two ASCII digits write, 0..99; 100 for anything else. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  // Unsigned, what is below "0" is far above "9".
  return tens >>> 0 < 10 && ones >>> 0 < 10 ? tens * 10 + ones : 100;
}
