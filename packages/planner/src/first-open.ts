import { DAY, dayOf, type Week, weekdayOf } from "./week.ts";

/** Whether a week allows an instant. */
export function isOpen(week: Week, at: number): boolean {
  return firstOpen(week, at, at + 1) === at;
}

/**
 * The first time from `from` on, before `until`, that a week allows, in milliseconds; NaN where there is none. Within
 * one segment of the zone's clock local time runs as time does: a fold is two segments, a gap lies between two.
 *
 * Ends for a week that allows nothing. Any other allows a time in each seven days but those in which a clock change skips
 * it, and no region changes its clock every week.
 */
export function firstOpen(week: Week, from: number, until: number): number {
  let days = 0;
  for (let at = from; at < until; ) {
    const { end, offset } = week.clock.segmentAt(at);
    const stop = Math.min(end, until);
    for (let day = dayOf(at + offset); ; day++) {
      const midnight = day * DAY - offset;
      if (midnight >= stop) break;
      for (const piece of week.pieces(weekdayOf(day))) {
        if (midnight + piece.to <= at) continue;
        const open = Math.max(at, midnight + piece.from);
        if (open < stop) return open;
        break;
      }
      if (++days === 8 && week.isNever()) return Number.NaN;
    }
    at = stop;
  }
  return Number.NaN;
}
