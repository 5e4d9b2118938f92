/** A day that its month has, the 29th of February in leap years (RFC 3339 §5.7, appendix C), and a time without leap. */
const DATE_TIME =
  /^(?:\d{4}-(?!02-(?:29|3)|(?:0[469]|11)-31)(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|(?:\d\d(?!00)(?:[02468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/**
 * The format `date-time` to the letter of RFC 3339 §5.6: full date, `T`, full time, offset; `t` and `z` may be lower
 * case; a second 60 only where a leap second can be, at 23:59:60 in UTC at the end of a month.
 */
export function isDateTime(text: string): boolean {
  return DATE_TIME.test(text) || new Date(afterLeapSecond(text)).getUTCDate() === 1;
}

/** The format `date`: the full-date of RFC 3339 §5.6. */
export function isDate(text: string): boolean {
  return DATE_TIME.test(`${text}T00:00:00Z`);
}

/** The format `time`: the full-time of RFC 3339 §5.6, with its offset; a second 60 only at 23:59:60 in UTC. */
export function isTime(text: string): boolean {
  const someDay = `2000-01-01T${text}`;
  return DATE_TIME.test(someDay) || afterLeapSecond(someDay) !== -1;
}

/** The midnight in UTC after a second that is written as the sixtieth, in milliseconds; -1 for any other text. */
function afterLeapSecond(text: string): number {
  const before = text.replace(/(:..):60(\.\d+)?/, "$1:59");
  const next = Date.parse(before.toUpperCase()) + 1000;
  return DATE_TIME.test(before) && next % 86_400_000 === 0 ? next : -1;
}
