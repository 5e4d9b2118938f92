import type { Interval, Weekday } from "@calls-api/types";
import type { Window } from "./current-window.ts";
import { decidedBy, WHOLE_DAY } from "./day-intervals.ts";
import type { Policy } from "./policy.ts";
import { type DecidedBy, WEEKDAYS } from "./settings.ts";
import { DAY, mondayOf, type Piece, piecesOf, WEEK } from "./week.ts";

export interface WindowInterval {
  /** The named day: the one on which the interval starts. */
  weekday: Weekday;
  /** `null` for the whole day, where nobody says anything about time. */
  interval: Interval | null;
  decidedBy: DecidedBy;
}

/** After so long every day of the week was there, though one be skipped. */
const ALL_SEEN = 15 * DAY;

/** The intervals that a window came from, in order of time; each once. */
export function originsOf(policy: Policy, { start, end }: Window): [WindowInterval, ...WindowInterval[]] {
  const week = piecesOf(policy);
  const found = new Set<Piece>();
  const last = Math.min(end, start + ALL_SEEN);
  for (let at = start; at < last; ) {
    const segment = policy.clock.segmentAt(at);
    const stop = Math.min(segment.end, last);
    // From the week before on, of which the Sunday may reach past midnight.
    let monday = mondayOf(at + segment.offset) - segment.offset - WEEK;
    for (; monday < stop; monday += WEEK) {
      for (const piece of week) if (monday + piece.from < stop && monday + piece.to > at) found.add(piece);
    }
    at = stop;
  }
  const origins = Array.from(found, ({ weekday: index, interval }) => {
    const weekday = WEEKDAYS[index] as Weekday;
    return {
      weekday,
      interval: interval === WHOLE_DAY ? null : interval,
      decidedBy: decidedBy(weekday, policy),
    };
  });
  return origins as [WindowInterval, ...WindowInterval[]];
}
