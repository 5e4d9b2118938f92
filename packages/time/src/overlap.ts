import { parseLocalTime } from "./local-time.ts";

const DAY = 1440;
/** A span is an interval in one number: the minute it starts at, and in this many bits below the one it ends at. */
const BITS = 12;
const END = 4095;

/** The disjoint spans of one list met so far. Their starts are distinct minutes of a day: never more than 1,440. */
const placed = /* @__PURE__ */ new Int32Array(DAY);

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
    const span = spanOf(interval, from, to);
    if (span < 0) continue;
    for (const [other, met] of spans) if (overlap(met, span)) pairs.push([other, index]);
    if (pairs.length >= limit) break;
    spans.push([index, span]);
  }
  return pairs.slice(0, limit).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Whether {@link findOverlaps} would find a pair, without allocating. */
export function hasOverlap(
  intervals: readonly unknown[],
  from = "localTimeFrom",
  to = "localTimeTo",
): boolean {
  let count = 0;
  for (let index = 0; index < intervals.length; index++) {
    const span = spanOf(intervals[index], from, to);
    if (span < 0) continue;
    if (meetsPlaced(count, span)) return true;
    placed[count++] = span;
  }
  return false;
}

/**
 * The whole of contract §3 on a list of intervals at once, for data that are most often right: at least one member,
 * each an object of two local times that differ and of nothing else, no minute shared.
 */
export function isIntervalList(value: unknown, from = "localTimeFrom", to = "localTimeTo"): boolean {
  if (!Array.isArray(value)) return false;
  let latest = 0;
  for (let index = 0; index < value.length; index++) {
    const interval = value[index];
    const span = spanOf(interval, from, to);
    if (span < 0 || Array.isArray(interval)) return false;
    // Most lists are in the order of time.
    if (span >> BITS >= latest) latest = span & END;
    else if (meetsPlaced(index, span)) return false;
    placed[index] = span;
    let surplus = -2;
    for (const _ in interval) surplus++;
    if (surplus !== 0) return false;
  }
  return value.length > 0;
}

/**
 * Whether an interval, after the first `index` ones of its list were placed in their order, shares no minute with them;
 * no other list may come between.
 *
 * @param start minutes since midnight, 0..1439; so is the end, which is on the next day where it is the earlier one
 */
export function placeInterval(index: number, start: number, end: number): boolean {
  const span = spanBetween(start, end);
  if (span < 0 || meetsPlaced(index, span)) return false;
  placed[index] = span;
  return true;
}

/** Whether a span shares a minute with one of the first `count` placed ones. */
function meetsPlaced(count: number, span: number): boolean {
  for (let index = 0; index < count; index++) if (overlap(placed[index] as number, span)) return true;
  return false;
}

function overlap(a: number, b: number): boolean {
  return a >> BITS < (b & END) && b >> BITS < (a & END);
}

/** The span of a member; -1 for one that is no interval or whose ends are malformed or equal. */
function spanOf(interval: unknown, from: string, to: string): number {
  if (typeof interval !== "object" || interval === null) return -1;
  // Destructuring would turn each name into a key first, by a call.
  const times = interval as Record<string, unknown>;
  const start = times[from];
  const end = times[to];
  if (typeof start !== "string" || typeof end !== "string") return -1;
  return spanBetween(parseLocalTime(start), parseLocalTime(end));
}

/** The span of two minutes of a day; -1 where they are equal or one of them is negative. */
function spanBetween(start: number, end: number): number {
  if (start < 0 || end < 0 || start === end) return -1;
  return (start << BITS) + (end < start ? end + DAY : end);
}
