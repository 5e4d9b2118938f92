import type { Weekday } from "@calls-api/types";
import { LAST } from "./instant.ts";
import { dayOf, weekdayOf } from "./week.ts";
import type { ZoneClock } from "./zone-clock.ts";

/** What calendar and wall clock of a zone show. */
export interface LocalMoment {
  /** `YYYY-MM-DD`. */
  localDate: string;
  /** `HH:mm`; seconds are left off. */
  localTime: string;
  weekday: Weekday;
}

export function localMoment(clock: ZoneClock, at: number): LocalMoment {
  const local = at + clock.segmentAt(at).offset;
  const text = new Date(Math.max(-LAST, Math.min(local, LAST))).toISOString();
  return {
    localDate: text.slice(0, -14),
    localTime: text.slice(-13, -8),
    weekday: weekdayOf(dayOf(local)),
  };
}
