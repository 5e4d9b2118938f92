import { parseLocalTime } from "@calls-api/time";
import type { Interval, Weekday } from "@calls-api/types";
import { dayIntervals, WHOLE_DAY } from "./day-intervals.ts";
import { PlannerError } from "./planner-error.ts";
import { type Sources, WEEKDAYS } from "./settings.ts";

export const MINUTE = 60_000;
export const DAY = 86_400_000;
export const WEEK = 7 * DAY;

/** A Monday. */
const FIRST_MONDAY = 4 * DAY;

/** An interval on the line of the week, half-open, in milliseconds from the midnight with which Monday begins. */
export interface Piece {
  from: number;
  /** More than a week where a Sunday's interval ends on Monday. */
  to: number;
  /** The named day, on which the interval starts: 0 for Monday, to 6. */
  weekday: number;
  interval: Interval;
}

/**
 * The intervals of a week (contract §5, second condition), by their starts.
 *
 * @throws PlannerError for an interval that is none
 */
export function piecesOf(sources: Sources): Piece[] {
  return WEEKDAYS.flatMap((day, weekday) => {
    const midnight = weekday * DAY;
    const pieces = dayIntervals(day, sources).map((interval) => {
      const start = startOf(interval);
      return { from: midnight + start, to: midnight + endOf(interval, start), weekday, interval };
    });
    return pieces.sort((a, b) => a.from - b.from);
  });
}

/** When an interval starts, in milliseconds from the midnight of its day. */
export function startOf({ localTimeFrom }: Interval): number {
  return millisecondOf(localTimeFrom);
}

/** When it ends, from the same midnight: after more than a day where it ends on the next. */
export function endOf(interval: Interval, start: number): number {
  const end = millisecondOf(interval.localTimeTo);
  if (end > start) return end;
  if (end === start && interval !== WHOLE_DAY)
    throw invalid(`an interval starts and ends at ${interval.localTimeTo}`);
  return end + DAY;
}

/** Days from 1970-01-01 to the date that a wall clock shows, from its milliseconds since 1970-01-01T00:00. */
export function dayOf(local: number): number {
  return Math.floor(local / DAY) | 0;
}

export function weekdayOf(day: number): Weekday {
  // Day 0 was a Thursday.
  const weekday = (day + 3) % 7;
  return WEEKDAYS[weekday < 0 ? weekday + 7 : weekday] as Weekday;
}

/** The last midnight with which a Monday begins, on a wall clock as above. */
export function mondayOf(local: number): number {
  return Math.floor((local - FIRST_MONDAY) / WEEK) * WEEK + FIRST_MONDAY;
}

/** From midnight. */
function millisecondOf(localTime: string): number {
  const minutes = parseLocalTime(localTime);
  if (minutes < 0) throw invalid(`"${localTime}" is no local time`);
  return minutes * MINUTE;
}

function invalid(found: string): PlannerError {
  return new PlannerError("entry.invalid", found, 'give two that differ, "00:00" to "23:59"');
}
