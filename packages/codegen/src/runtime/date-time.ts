const LAST_DAY = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The format `date-time` to the letter of RFC 3339 §5.6: full date, `T`, full time, offset; `t` and `z` may be lower
 * case; a second 60 only where a leap second can be (at 23:59:60 in UTC, at the end of a month).
 */
export function isDateTime(text: string): boolean {
  const end = text.length;
  if (end < 20) return false;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const second = digits(text, 17, 2);
  if ((year | month | day | hour | minute | second) < 0) return false;
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45 || (text.charCodeAt(10) | 32) !== 116)
    return false;
  if (text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return false;
  if (month < 1 || month > 12) return false;
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lastDay = month === 2 && !isLeapYear ? 28 : (LAST_DAY[month - 1] as number);
  if (day < 1 || day > lastDay) return false;
  if (hour > 23 || minute > 59 || second > 60) return false;
  let at = 19;
  if (text.charCodeAt(at) === 46) {
    const from = ++at;
    while (isDigit(text.charCodeAt(at))) at++;
    if (at === from) return false;
  }
  const offset = offsetMinutes(text, at, end);
  if (offset === undefined) return false;
  return second < 60 || isMonthEnd(hour * 60 + minute - offset, day, lastDay);
}

/**
 * Whether a minute is the last of a month in UTC.
 *
 * @param minute from local midnight of the day to that minute in UTC: it may lie on the day before or after
 */
function isMonthEnd(minute: number, day: number, lastDay: number): boolean {
  if (minute === -1) return day === 1;
  if (minute === 1439) return day === lastDay;
  return minute === 2879 && day === lastDay - 1;
}

/** Minutes east of UTC of `Z` or `±hh:mm` at the end of the text. */
function offsetMinutes(text: string, at: number, end: number): number | undefined {
  const sign = text.charCodeAt(at);
  if ((sign | 32) === 122) return at + 1 === end ? 0 : undefined;
  if ((sign !== 43 && sign !== 45) || at + 6 !== end || text.charCodeAt(at + 3) !== 58) return undefined;
  const hour = digits(text, at + 1, 2);
  const minute = digits(text, at + 4, 2);
  if ((hour | minute) < 0 || hour > 23 || minute > 59) return undefined;
  return sign === 43 ? hour * 60 + minute : -(hour * 60 + minute);
}

/** The number that `count` ASCII digits spell, or -1. */
function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const code = text.charCodeAt(i);
    if (!isDigit(code)) return -1;
    value = value * 10 + code - 48;
  }
  return value;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
