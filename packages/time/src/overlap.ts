import { parseLocalTime } from "./local-time.ts";

const DAY = 1440;

/** The starts and ends of the disjoint intervals met so far, ascending. Disjoint starts are distinct minutes of a day: never more than 1,440. */
const starts = /* @__PURE__ */ new Int16Array(DAY);
const ends = /* @__PURE__ */ new Int16Array(DAY);

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
  limit = Number.POSITIVE_INFINITY,
): [number, number][] {
  const spans: { index: number; start: number; end: number }[] = [];
  for (let index = 0; index < intervals.length; index++) {
    const start = startOf(intervals[index], from);
    const end = endOf(intervals[index], to, start);
    if (end > start) spans.push({ index, start, end });
  }
  spans.sort((a, b) => a.start - b.start);
  const pairs: [number, number][] = [];
  for (const [rank, span] of spans.entries()) {
    for (let next = rank + 1; next < spans.length && pairs.length < limit; next++) {
      const other = spans[next];
      if (other === undefined || other.start >= span.end) break;
      pairs.push([Math.min(span.index, other.index), Math.max(span.index, other.index)]);
    }
  }
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Whether {@link findOverlaps} would find a pair, without allocating. */
export function hasOverlap(
  intervals: readonly unknown[],
  from = "localTimeFrom",
  to = "localTimeTo",
): boolean {
  let count = 0;
  for (let index = 0; index < intervals.length; index++) {
    const start = startOf(intervals[index], from);
    const end = endOf(intervals[index], to, start);
    if (end <= start) continue;
    let place = count;
    while (place > 0 && (starts[place - 1] as number) > start) place--;
    if (place > 0 && (ends[place - 1] as number) > start) return true;
    if (place < count && (starts[place] as number) < end) return true;
    for (let moved = count; moved > place; moved--) {
      starts[moved] = starts[moved - 1] as number;
      ends[moved] = ends[moved - 1] as number;
    }
    starts[place] = start;
    ends[place] = end;
    count++;
  }
  return false;
}

/** Minutes from the day's midnight, or -1. */
function startOf(interval: unknown, from: string): number {
  if (typeof interval !== "object" || interval === null) return -1;
  const text = (interval as Record<string, unknown>)[from];
  return typeof text === "string" ? parseLocalTime(text) : -1;
}

/** Minutes from the day's midnight, beyond 1,440 on the next day; -1 or the start itself where there is no interval. */
function endOf(interval: unknown, to: string, start: number): number {
  if (start < 0) return -1;
  const text = (interval as Record<string, unknown>)[to];
  const end = typeof text === "string" ? parseLocalTime(text) : -1;
  return end >= 0 && end < start ? end + DAY : end;
}
