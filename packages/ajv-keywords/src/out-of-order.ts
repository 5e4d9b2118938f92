import { compareInstants, parseInstant } from "@calls-api/time";

/** In {@link roughDay}, more than this is more than a day even around the end of February: no offset makes up for it. */
const SURE = 4;

/** Whether both are RFC 3339 date-times and the first is not the earlier one. */
export function isOutOfOrder(first: unknown, second: unknown): boolean {
  if (typeof first !== "string" || typeof second !== "string") return false;
  if (roughDay(second) - roughDay(first) > SURE) return false;
  const start = parseInstant(first);
  const finish = parseInstant(second);
  return start !== undefined && finish !== undefined && compareInstants(start, finish) >= 0;
}

/** The day of a date-time on a line where every month has 31 days, from some fixed day on. */
function roughDay(text: string): number {
  const year = digits(text, 0) * 100 + digits(text, 2);
  return (year * 12 + digits(text, 5)) * 31 + digits(text, 8);
}

/** Two digits and a constant. */
function digits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1);
}
