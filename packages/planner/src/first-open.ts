import { dayIntervals } from "./day-intervals.ts";
import { NEVER } from "./instant.ts";
import type { Policy } from "./policy.ts";
import { DAY, dayOf, endOf, piecesOf, startOf, weekdayOf } from "./week.ts";
import { firstIn } from "./week-turns.ts";

/** Whether the week of a policy allows an instant. */
export function isOpen(policy: Policy, at: number): boolean {
  return firstOpen(policy, at, at + 1) === at;
}

/**
 * The first time from `from` on, before `until`, that the week of a policy allows, in milliseconds; NaN where there is none.
 * Of a policy that is not compiled the days are read one by one, which for one question is much faster than to read them all.
 */
export function firstOpen(policy: Policy, from: number, until: number): number {
  const { clock, turns } = policy;
  return turns === undefined ? firstByDays(policy, from, until) : firstIn(turns, clock, from, until);
}

function firstByDays(policy: Policy, from: number, until: number): number {
  let days = 0;
  for (let at = from; at < until; ) {
    const { end, offset } = policy.clock.segmentAt(at);
    const stop = Math.min(end, until);
    const today = dayOf(at + offset);
    // From yesterday on, of which intervals may reach past midnight.
    for (let day = today - 1; ; day++) {
      const midnight = day * DAY - offset;
      if (midnight >= stop) break;
      let open = NEVER;
      for (const interval of dayIntervals(weekdayOf(day), policy)) {
        // As texts: most intervals end on their day, and need not be read for the next.
        if (day < today && interval.localTimeFrom < interval.localTimeTo) continue;
        const start = startOf(interval);
        if (midnight + endOf(interval, start) > at) open = Math.min(open, Math.max(at, midnight + start));
      }
      if (open < stop) return open;
      if (++days === 9 && piecesOf(policy).length === 0) return Number.NaN;
    }
    at = stop;
  }
  return Number.NaN;
}
