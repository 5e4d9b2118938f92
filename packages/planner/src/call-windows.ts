import type { Interval, Weekday } from "@calls-api/types";
import { decidedBy } from "./day-intervals.ts";
import { type Instant, millisecondsOf } from "./instant.ts";
import { type Policy, policyOf } from "./policy.ts";
import { type CallSettings, type CampaignSettings, type DecidedBy, WEEKDAYS } from "./settings.ts";
import { spansOf } from "./spans.ts";
import type { Piece } from "./week.ts";

/** From when to when: `[from, to)`. */
export interface Range {
  from: Instant;
  to: Instant;
}

/** A stretch of time in which calls may start throughout, `[start, end)`; before and after it they may not. */
export interface CallWindow {
  start: Date;
  end: Date;
  /** The named day of its first interval: the day on which that interval starts. */
  weekday: Weekday;
  /** What it came from: several where intervals touch or overlap across midnight. Each once, however often it recurs. */
  intervals: WindowInterval[];
}

export interface WindowInterval {
  /** The named day: the one on which the interval starts. */
  weekday: Weekday;
  /** `null` for the whole day, where nobody says anything about time. */
  interval: Interval | null;
  decidedBy: DecidedBy;
}

/**
 * The windows of a range in which calls may start (contract §5), in order, made as they are asked for: as long as can be,
 * so that none touches the next, across midnights and clock changes, and cut to the range, `startDateTime` and
 * `finishDateTime`.
 *
 * @throws PlannerError for what is no instant, and for an entry that the validator would refuse, as far as it is read
 */
export function callWindows(
  entry: CallSettings,
  { from, to }: Range,
  campaign?: CampaignSettings,
): Iterable<CallWindow> {
  return callWindowsIn(policyOf(entry, campaign), millisecondsOf(from), millisecondsOf(to));
}

export function callWindowsIn(policy: Policy, from: number, to: number): Iterable<CallWindow> {
  return {
    *[Symbol.iterator]() {
      if (!policy.runs) return;
      const first = Math.ceil(Math.max(from, policy.start));
      const until = Math.ceil(Math.min(to, policy.finish));
      for (const { start, end, pieces } of spansOf(policy.week, first, until)) {
        const intervals = pieces.map(originOf);
        const { weekday } = intervals[0] as WindowInterval;
        yield { start: new Date(start), end: new Date(end), weekday, intervals };
      }
    },
  };
}

function originOf({ weekday, interval, day }: Piece): WindowInterval {
  return { weekday: WEEKDAYS[weekday] as Weekday, interval, decidedBy: decidedBy(day) };
}
