import { parseLocalTime } from "./local-time.ts";

const DAY = 86_400;

/**
 * Whole seconds since 1970-01-01T00:00:00Z of an RFC 3339 §5.6 date-time, as `parseInstant` reads it but several times
 * as fast; NaN where the text is none.
 */
export function epochSecondsOf(text: string): number {
  if (text.length < 20 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN;
  if ((text.charCodeAt(10) | 32) !== 116 || text.charCodeAt(16) !== 58) return Number.NaN;
  const century = twoDigits(text, 0);
  const yearOfCentury = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const minutes = parseLocalTime(text.slice(11, 16));
  const second = twoDigits(text, 17);
  if (century > 99 || yearOfCentury > 99 || minutes < 0 || second > 60) return Number.NaN;
  const year = century * 100 + yearOfCentury;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return Number.NaN;

  const time = (minutes - offsetMinutes(text, zoneStart(text))) * 60 + second;
  const epochSeconds = daysSinceEpoch(year, month, day) * DAY + time;
  return second === 60 && !isMonthStart(epochSeconds) ? Number.NaN : epochSeconds;
}

/** The number that two ASCII digits write, 0..99; 100 for anything else. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  // Unsigned, what is below "0" is far above "9".
  return tens >>> 0 < 10 && ones >>> 0 < 10 ? tens * 10 + ones : 100;
}

/** Where the zone begins; beyond the text for a fraction without digits. */
function zoneStart(text: string): number {
  if (text.charCodeAt(19) !== 46) return 19;
  let end = 20;
  while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  return end === 20 ? text.length : end;
}

/** `Z`, or `±HH:mm` with 00..23 and 00..59 (RFC 3339 §5.6): minutes, or NaN. */
function offsetMinutes(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if (text.length === at + 1 && (sign | 32) === 122) return 0;
  const minutes = parseLocalTime(text.slice(at + 1));
  if (minutes < 0) return Number.NaN;
  return sign === 43 ? minutes : sign === 45 ? -minutes : Number.NaN;
}

function isMonthStart(epochSeconds: number): boolean {
  return epochSeconds % DAY === 0 && new Date(epochSeconds * 1000).getUTCDate() === 1;
}

function daysInMonth(year: number, month: number): number {
  // Odd months are long ones, from August on even ones.
  if (month !== 2) return 30 + ((month + (month >> 3)) & 1);
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar, counted in years that begin in March. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const leapDays = (y >> 2) - ((y / 100) | 0) + ((y / 400) | 0);
  return y * 365 + leapDays + (((153 * ((month + 9) % 12) + 2) / 5) | 0) + day - 719_469;
}
