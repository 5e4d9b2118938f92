import type { Weekday } from "@calls-api/types";
import { windowWithin } from "./current-window.ts";
import { type Instant, millisecondsOf } from "./instant.ts";
import { type Policy, policyOf } from "./policy.ts";
import type { CallSettings, CampaignSettings } from "./settings.ts";
import { turnsOf } from "./week-turns.ts";
import { originsOf, type WindowInterval } from "./window-origins.ts";

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
      const start = Math.ceil(Math.max(from, policy.start));
      const bounds = { ...policy, start, finish: Math.ceil(Math.min(to, policy.finish)) };
      const turns = turnsOf(policy);
      for (let at = start; ; ) {
        const window = windowWithin(bounds, turns, at);
        if (window === undefined) return;
        at = window.end;
        const intervals = originsOf(policy, window);
        const { weekday } = intervals[0];
        yield { start: new Date(window.start), end: new Date(window.end), weekday, intervals };
      }
    },
  };
}
