/** How many characters `YYYY-MM-DD` has, and with `T` and `HH:mm:ss` after it. */
const DATE = 10;
const SECOND = 19;

/**
 * The format `date-time` to the letter of RFC 3339 §5.6: full date, `T`, full time, offset; `t` and `z` may be lower
 * case; a second 60 only where a leap second can be (at 23:59:60 in UTC, at the end of a month).
 */
export function isDateTime(text: string): boolean {
  const left = daysLeft(text);
  if (left < 0 || (text.charCodeAt(DATE) | 32) !== 116) return false;
  const minute = minuteInUtc(text, DATE + 1);
  if (minute === NONE) return false;
  if (twoDigits(text, SECOND - 2) < 60) return true;
  return minute === 1439
    ? left === 0
    : minute === 2879
      ? left === 1
      : minute === -1 && text.startsWith("01", 8);
}

/** The format `date`: the full-date of RFC 3339 §5.6, a day that its month has. */
export function isDate(text: string): boolean {
  return text.length === DATE && daysLeft(text) >= 0;
}

/** The format `time`: the full-time of RFC 3339 §5.6, with its offset; a second 60 only at 23:59:60 in UTC. */
export function isTime(text: string): boolean {
  const minute = minuteInUtc(text, 0);
  return minute !== NONE && (twoDigits(text, 6) < 60 || (minute + 1440) % 1440 === 1439);
}

/** Days from the date at the start of the text to the end of its month; negative where there is no such date. */
function daysLeft(text: string): number {
  const century = twoDigits(text, 0);
  const year = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NONE;
  if ((century | year) < 0 || month < 1 || month > 12 || day < 1) return NONE;
  if (month !== 2) return 30 + ((month + (month >> 3)) & 1) - day;
  return ((year === 0 ? century : year) & 3 ? 28 : 29) - day;
}

/**
 * The minute of a full-time in UTC, from midnight of its own date: -1,439 to 2,879; NONE where there is no full-time
 * up to the end of the text.
 */
function minuteInUtc(text: string, at: number): number {
  const hour = twoDigits(text, at);
  const minute = twoDigits(text, at + 3);
  const second = twoDigits(text, at + 6);
  if (text.charCodeAt(at + 2) !== 58 || text.charCodeAt(at + 5) !== 58) return NONE;
  if ((hour | minute | second) < 0 || hour > 23 || minute > 59 || second > 60) return NONE;
  let end = at + 8;
  if (text.charCodeAt(end) === 46) {
    const from = ++end;
    while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
    if (end === from) return NONE;
  }
  const sign = text.charCodeAt(end);
  const local = hour * 60 + minute;
  if ((sign | 32) === 122) return end + 1 === text.length ? local : NONE;
  const hours = twoDigits(text, end + 1);
  const minutes = twoDigits(text, end + 4);
  if ((sign !== 43 && sign !== 45) || text.charCodeAt(end + 3) !== 58 || end + 6 !== text.length) return NONE;
  if ((hours | minutes) < 0 || hours > 23 || minutes > 59) return NONE;
  return local + (44 - sign) * -(hours * 60 + minutes);
}

const NONE = -9999;

/** 0 to 99, or a negative number. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}
