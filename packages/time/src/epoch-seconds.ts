const DAY = 86_400;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whole seconds since 1970-01-01T00:00:00Z of an RFC 3339 §5.6 date-time, as `parseInstant` reads it; NaN where the text is none.
 * Several times as fast as it, because it allocates nothing. */
export function epochSecondsOf(text: string): number {
  if (text.length < 20 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN;
  if ((text.charCodeAt(10) | 32) !== 116 || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) {
    return Number.NaN;
  }
  const century = twoDigits(text, 0);
  const yearOfCentury = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  if (century < 0 || yearOfCentury < 0 || hour < 0 || minute < 0 || second < 0) return Number.NaN;
  const year = century * 100 + yearOfCentury;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return Number.NaN;
  if (hour > 23 || minute > 59 || second > 60) return Number.NaN;

  const offset = offsetSeconds(text, zoneStart(text));
  const epochSeconds = daysSinceEpoch(year, month, day) * DAY + hour * 3600 + minute * 60 + second - offset;
  return second === 60 && !isMonthStart(epochSeconds) ? Number.NaN : epochSeconds;
}

/** Where the zone begins; -1 for a fraction without digits. */
function zoneStart(text: string): number {
  if (text.charCodeAt(19) !== 46) return 19;
  const end = skipDigits(text, 20);
  return end === 20 ? -1 : end;
}

/** `Z`, or `±HH:mm` with 00..23 and 00..59 (RFC 3339 §5.6): seconds, or NaN. */
function offsetSeconds(text: string, at: number): number {
  if (at < 0) return Number.NaN;
  if (text.length === at + 1) return (text.charCodeAt(at) | 32) === 122 ? 0 : Number.NaN;
  const sign = text.charCodeAt(at);
  if (text.length !== at + 6 || (sign !== 43 && sign !== 45) || text.charCodeAt(at + 3) !== 58) {
    return Number.NaN;
  }
  const hour = twoDigits(text, at + 1);
  const minute = twoDigits(text, at + 4);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return Number.NaN;
  return (sign === 45 ? -1 : 1) * (hour * 3600 + minute * 60);
}

function isMonthStart(epochSeconds: number): boolean {
  return epochSeconds % DAY === 0 && new Date(epochSeconds * 1000).getUTCDate() === 1;
}

function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar, counted in years that begin in March. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

function skipDigits(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  return end;
}

/** 0..99, or a negative number. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}
