import type { Interval, Weekday } from "@calls-api/types";
import { type DecidedBy, type Sources, WEEKDAYS } from "./settings.ts";

/** From midnight to midnight: no other interval may end when it starts. */
export const WHOLE_DAY: Interval = { localTimeFrom: "00:00", localTimeTo: "00:00" };

const NONE: readonly Interval[] = [];
const ALL = [WHOLE_DAY];

/**
 * The intervals of a named day (contract §5): its own key, else `default`, else the campaign's for that day; the whole
 * day where neither says anything about time; none where `allowedTime` is given, if only as `{}`, and says nothing of
 * the day, or the day is not allowed.
 */
export function dayIntervals(day: Weekday, sources: Sources): readonly Interval[] {
  if (!allowsDay(day, sources)) return NONE;
  const own = sources.entry.allowedTime;
  const inherited = sources.campaign?.allowedTime;
  return (
    own?.[day] ??
    own?.default ??
    inherited?.[day] ??
    inherited?.default ??
    (own === undefined && inherited === undefined ? ALL : NONE)
  );
}

/** Whether a day may have intervals at all (contract §5, allowedDays). */
export function allowsDay(day: Weekday, { entry, campaign }: Sources): boolean {
  return (entry.allowedDays ?? campaign?.allowedDays ?? WEEKDAYS).includes(day);
}

/** The setting that says at which times of an allowed day calls may start. */
export function decidedBy(day: Weekday, { entry, campaign }: Sources): DecidedBy {
  for (const [source, times] of [
    ["entry", entry.allowedTime],
    ["campaign", campaign?.allowedTime],
  ] as const) {
    for (const name of [day, "default"] as const) {
      if (times?.[name]) return { source, key: `allowedTime.${name}` };
    }
  }
  const source = entry.allowedTime ? "entry" : campaign?.allowedTime ? "campaign" : "default";
  return { source, key: "allowedTime" };
}
