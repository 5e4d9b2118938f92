import { parseLocalTime } from "./local-time.ts";
import { overlap, place, spanOf } from "./span.ts";

/**
 * Which intervals of one list share a minute (contract §3): half-open `[from, to)` on the 48-hour line from
 * the named day's midnight, where one with from > to ends on the next day. Touching ends share nothing.
 * A member that is no interval, or whose ends are malformed or equal, shares nothing either.
 *
 * @param from name of the member's start, `HH:mm`
 * @param to name of the member's end, `HH:mm`
 * @param limit stop after so many pairs: n equal intervals have n²/2 of them
 * @returns pairs of indices [i, j], i < j, sorted
 */
export function findOverlaps(
  intervals: readonly unknown[],
  from = "localTimeFrom",
  to = "localTimeTo",
  limit = Infinity,
): [number, number][] {
  const spans: [number, number][] = [];
  const pairs: [number, number][] = [];
  for (const [index, interval] of intervals.entries()) {
    const span = spanOfMember(interval, from, to);
    if (span < 0) continue;
    for (const [other, met] of spans) if (overlap(met, span)) pairs.push([other, index]);
    if (pairs.length >= limit) break;
    spans.push([index, span]);
  }
  // The order of the second is kept.
  return pairs.slice(0, limit).sort((a, b) => a[0] - b[0]);
}

/** Whether {@link findOverlaps} would find a pair, without allocating. */
export function hasOverlap(
  intervals: readonly unknown[],
  from = "localTimeFrom",
  to = "localTimeTo",
): boolean {
  let count = 0;
  let latest = 0;
  for (let index = 0; index < intervals.length; index++) {
    const span = spanOfMember(intervals[index], from, to);
    if (span < 0) continue;
    latest = place(count++, span, latest);
    if (latest < 0) return true;
  }
  return false;
}

/**
 * Whether an interval, after the first `index` ones of its list were placed in their order, shares no minute with them;
 * no other list may come between.
 *
 * @param start minutes since midnight, 0..1439; so is the end, which is on the next day where it is the earlier one
 */
export function placeInterval(index: number, start: number, end: number): boolean {
  return place(index, spanOf(start, end), Infinity) > 0;
}

/** The span of a member; -1 for one that is no interval or whose ends are malformed or equal. */
function spanOfMember(member: unknown, from: string, to: string): number {
  const interval = member as Readonly<Record<string, unknown>> | null;
  // Destructuring would turn each name into a key first, by a call.
  return spanOf(parseLocalTime(interval?.[from]), parseLocalTime(interval?.[to]));
}
