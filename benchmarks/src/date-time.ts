const SYNTAX =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** RFC 3339 date-time, for a validator written by hand: a pattern, and the calendar only for the last days of a month. */
export function isDateTime(text: string): boolean {
  if (!SYNTAX.test(text)) return false;
  const day = Number(text.slice(8, 10));
  return day < 29 || new Date(text.slice(0, 10)).getUTCDate() === day;
}

/** The same for libraries that know a format by its name. */
export const formats = { "date-time": isDateTime };
