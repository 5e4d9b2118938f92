import { parseInstant } from "@calls-api/time";

/** In {@link roughDay}, more than this is more than a day even around the end of February: no offset makes up for it. */
const SURE = 4;

/** Whether both are RFC 3339 date-times and the first is not the earlier one. */
export function isOutOfOrder(first: unknown, second: unknown): boolean {
  if (typeof first !== "string" || typeof second !== "string") return false;
  if (roughDay(second) - roughDay(first) > SURE) return false;
  const start = lineUp(first);
  const finish = lineUp(second);
  return start !== undefined && finish !== undefined && start >= finish;
}

/** An instant as text whose order is that of time: seconds with as many digits in every year, and the fraction. */
function lineUp(text: string): string | undefined {
  const instant = parseInstant(text);
  return instant && `${2e12 + instant.epochSeconds}${instant.fraction}`;
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
