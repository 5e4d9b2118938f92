import { epochSecondsOf, parseLocalTime } from "@calls-api/time";
import { DAYS } from "../contender.ts";
import type { Question } from "./questions.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Where the offset changes on the way, the time from here before on is gone through in steps. */
const NEAR = 4 * 60 * MINUTE;
const STEP = 15 * MINUTE;

/** By arithmetic, from the minutes that a zone is ahead of UTC: the fastest that an offset allows. No interval past midnight. */
export function byOffset(offsetOf: (zone: string, at: number) => number) {
  return ({ entry, from }: Question): number | undefined => {
    const { gmtZone, startDateTime = "", finishDateTime = "" } = entry;
    const earliest = Math.max(from, epochSecondsOf(startDateTime) * 1000);
    const offset = offsetOf(gmtZone, earliest) * MINUTE;
    let next = firstLocal(entry, earliest + offset) - offset;
    if (next > earliest && offsetOf(gmtZone, next) * MINUTE !== offset) {
      next = Math.ceil(Math.max(earliest, next - NEAR) / STEP) * STEP;
      while (!isOpen(next)) next += STEP;
    }
    return next < epochSecondsOf(finishDateTime) * 1000 ? next : undefined;

    function isOpen(at: number): boolean {
      const local = at + offsetOf(gmtZone, at) * MINUTE;
      return firstLocal(entry, local) === local;
    }
  };
}

/** The first local time that the week allows, in milliseconds since 1970-01-01T00:00. */
function firstLocal({ allowedDays, allowedTime }: Question["entry"], local: number): number {
  for (let midnight = Math.floor(local / DAY) * DAY; midnight < local + 8 * DAY; midnight += DAY) {
    const name = DAYS[(midnight / DAY + 3) % 7] as (typeof DAYS)[number];
    if (!allowedDays?.includes(name)) continue;
    for (const { localTimeFrom, localTimeTo } of allowedTime?.[name] ?? allowedTime?.default ?? []) {
      if (midnight + parseLocalTime(localTimeTo) * MINUTE <= local) continue;
      return Math.max(local, midnight + parseLocalTime(localTimeFrom) * MINUTE);
    }
  }
  return Number.POSITIVE_INFINITY;
}
