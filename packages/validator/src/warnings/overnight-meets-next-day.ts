import { parseLocalTime } from "@calls-api/time";
import type { AllowedTime, Entry, Interval, Weekday } from "@calls-api/types";
import { WEEKDAYS } from "../entry.ts";
import type { Accepted, Finding } from "./finding.ts";

/**
 * `overnight-meets-next-day`: the part of an interval past midnight runs into an interval of the next day
 * (contract §3, §8). Days that `allowedDays` leaves out do not count.
 */
export function* overnightMeetsNextDay({ entries }: Accepted): Iterable<Finding> {
  for (const [index, { allowedDays, allowedTime }] of entries.entries()) {
    if (allowedTime === undefined || !hasOvernight(allowedTime)) continue;
    const met = new Set<string>();
    for (const [number, day] of WEEKDAYS.entries()) {
      const key = allowedTime[day] === undefined ? "default" : day;
      const next = intervalsOf(WEEKDAYS[(number + 1) % 7] as Weekday, allowedTime, allowedDays);
      for (const [place, interval] of intervalsOf(day, allowedTime, allowedDays).entries()) {
        const path = `/allowedTime/${key}/${place}`;
        const neighbour = metBy(interval, next);
        if (neighbour === undefined || met.has(path)) continue;
        met.add(path);
        yield { index, path, message: explain(interval, neighbour) };
      }
    }
  }
}

function hasOvernight(allowedTime: AllowedTime): boolean {
  for (const key in allowedTime) if (allowedTime[key as Weekday]?.some(isOvernight)) return true;
  return false;
}

/** The part past midnight of an interval that ends at 00:00 is empty. */
function isOvernight({ localTimeFrom, localTimeTo }: Interval): boolean {
  return parseLocalTime(localTimeTo) > 0 && parseLocalTime(localTimeFrom) > parseLocalTime(localTimeTo);
}

function intervalsOf(day: Weekday, allowedTime: AllowedTime, allowedDays: Entry["allowedDays"]): Interval[] {
  if (allowedDays !== undefined && !allowedDays.includes(day)) return [];
  return allowedTime[day] ?? allowedTime.default ?? [];
}

/** The first interval of the next day that begins before this one ends. */
function metBy(interval: Interval, next: readonly Interval[]): Interval | undefined {
  if (!isOvernight(interval)) return undefined;
  const end = parseLocalTime(interval.localTimeTo);
  return next.find(({ localTimeFrom }) => parseLocalTime(localTimeFrom) < end);
}

function explain({ localTimeFrom, localTimeTo }: Interval, next: Interval): string {
  return `${localTimeFrom}–${localTimeTo} ends on the next day, in its interval ${next.localTimeFrom}–${next.localTimeTo}: end the first by ${next.localTimeFrom} or start the second at ${localTimeTo} or later`;
}
