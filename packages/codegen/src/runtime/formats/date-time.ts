/** All but the day, which {@link isPlain} judges: a pattern that knew the calendar would take long to compile. */
const FORM =
  /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/**
 * The format `date-time` to the letter of RFC 3339 §5.6: full date, `T`, full time, offset; `t` and `z` may be lower
 * case; a second 60 only where a leap second can be, at 23:59:60 in UTC at the end of a month.
 */
export function isDateTime(text: string): boolean {
  return isPlain(text) || new Date(afterLeapSecond(text)).getUTCDate() === 1;
}

/** The format `date`: the full-date of RFC 3339 §5.6. */
export function isDate(text: string): boolean {
  return isPlain(`${text}T00:00:00Z`);
}

/** The format `time`: the full-time of RFC 3339 §5.6, with its offset; a second 60 only at 23:59:60 in UTC. */
export function isTime(text: string): boolean {
  const someDay = `2000-01-01T${text}`;
  return isPlain(someDay) || afterLeapSecond(someDay) !== -1;
}

/** The midnight in UTC after a second that is written as the sixtieth, in milliseconds; -1 for any other text. */
function afterLeapSecond(text: string): number {
  const before = text.replace(/(:..):60(\.\d+)?/, "$1:59");
  const next = Date.parse(before.toUpperCase()) + 1000;
  return isPlain(before) && next % 86_400_000 === 0 ? next : -1;
}

/** Without a leap second, on a day that its month has (RFC 3339 §5.7, appendix C). */
function isPlain(text: string): boolean {
  const month = digits(text, 5);
  const day = digits(text, 8);
  return (
    FORM.test(text) &&
    day > 0 &&
    (day <= ([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] as number) ||
      // The first digits of a year decide where the last are zero.
      (month === 2 && day === 29 && (digits(text, 2) || digits(text, 0)) % 4 === 0))
  );
}

/** A number of two digits. */
function digits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}
