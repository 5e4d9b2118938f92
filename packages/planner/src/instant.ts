import { epochSecondsOf } from "@calls-api/time";
import { PlannerError, type PlannerErrorCode } from "./planner-error.ts";

/** A point in time: a `Date`, milliseconds since 1970-01-01T00:00:00Z, or an RFC 3339 date-time with its offset. */
export type Instant = Date | number | string;

/** The last millisecond that a `Date` can be; the first is as far before 1970. */
export const LAST = 8.64e15;

/** Later than every instant. */
export const NEVER = Infinity;

/**
 * Milliseconds since 1970-01-01T00:00:00Z; digits beyond them are a fraction.
 *
 * @throws PlannerError for what is no instant
 */
export function millisecondsOf(instant: Instant, code: PlannerErrorCode = "instant.invalid"): number {
  const milliseconds = typeof instant === "number" ? instant : read(instant);
  if (milliseconds >= -LAST && milliseconds <= LAST) return milliseconds;
  const expected = 'give a Date, milliseconds or text like "2030-03-23T09:00:00Z"';
  throw new PlannerError(code, `${instant} is no instant`, expected);
}

function read(instant: Date | string): number {
  if (typeof instant !== "string") return instant instanceof Date ? instant.getTime() : Number.NaN;
  const seconds = epochSecondsOf(instant);
  if (instant.charCodeAt(19) !== 46) return seconds * 1000;
  // By way of whole nanoseconds: a fraction times a thousand would miss whole milliseconds.
  return seconds * 1000 + Math.round(Number.parseFloat(instant.slice(19)) * 1e9) / 1e6;
}

/** The first whole millisecond not before an instant, as a date; null beyond the last. */
export function dateOf(milliseconds: number): Date | null {
  return milliseconds <= LAST ? new Date(Math.ceil(milliseconds)) : null;
}
