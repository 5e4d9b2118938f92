/**
 * In {@link roughDay}, more than this is more than two days even around the end of February, and offsets, each of less
 * than a day, do not make up for it.
 */
const SURE = 5;

/** Whether the first is not earlier than the second, where both are RFC 3339 date-times; false for what is no text. */
export function isNotEarlier(first: unknown, second: unknown): boolean {
  if (typeof first !== "string" || typeof second !== "string") return false;
  return roughDay(second) - roughDay(first) <= SURE && lineUp(first) >= lineUp(second);
}

/** An instant as text whose order is that of time: seconds with as many digits in every year, and the fraction. */
function lineUp(text: string): string {
  const [, minute, second, fraction = "", zone] = PARTS.exec(text.toUpperCase()) ?? [];
  return `${2e12 + Date.parse(`${minute}00${zone}`) / 1000 + Number(second)}${fraction}`;
}

const PARTS = /^(.{17})(..)(?:\.(\d*?)0*)?(\D.*)$/;

/** The day of a date-time on a line where every month has 31 days, from some fixed day on. */
function roughDay(text: string): number {
  const year = digits(text, 0) * 100 + digits(text, 2);
  return (year * 12 + digits(text, 5)) * 31 + digits(text, 8);
}

/** Two digits and a constant. */
function digits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1);
}
