import { parseLocalTime } from "./local-time.ts";

const DAY = 1440;

/** The disjoint intervals met so far, ascending. Their starts are distinct minutes of a day: never more than 1,440. */
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
  limit = Infinity,
): [number, number][] {
  const spans: [number, number, number][] = [];
  const pairs: [number, number][] = [];
  for (const [index, interval] of intervals.entries()) {
    const start = minuteOf(interval, from);
    const end = endAfter(start, minuteOf(interval, to));
    if (end <= start) continue;
    for (const [other, otherStart, otherEnd] of spans) {
      if (otherStart < end && start < otherEnd) pairs.push([other, index]);
    }
    if (pairs.length >= limit) break;
    spans.push([index, start, end]);
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
    const start = minuteOf(intervals[index], from);
    const end = endAfter(start, minuteOf(intervals[index], to));
    if (end <= start) continue;
    if (!place(count++, start, end)) return true;
  }
  return false;
}

/**
 * The whole of contract §3 on a list of intervals at once, for data that are most often right: at least one member,
 * each an object of two local times that differ and of nothing else, no minute shared.
 */
export function isIntervalList(value: unknown, from = "localTimeFrom", to = "localTimeTo"): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index++) {
    const interval = value[index];
    if (typeof interval !== "object" || interval === null || Array.isArray(interval)) return false;
    const first: unknown = interval[from];
    const last: unknown = interval[to];
    if (typeof first !== "string" || typeof last !== "string") return false;
    const start = parseLocalTime(first);
    const end = endAfter(start, parseLocalTime(last));
    if (end <= start || !place(index, start, end)) return false;
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
  const last = endAfter(start, end);
  return last > start && place(index, start, last);
}

/** Put an interval among `count` disjoint ones; false where it shares a minute with one of them. */
function place(count: number, start: number, end: number): boolean {
  if (count > 0 && (ends[count - 1] as number) > start) return insert(count, start, end);
  starts[count] = start;
  ends[count] = end;
  return true;
}

function insert(count: number, start: number, end: number): boolean {
  let at = count;
  for (; at > 0 && (starts[at - 1] as number) > start; at--) {
    starts[at] = starts[at - 1] as number;
    ends[at] = ends[at - 1] as number;
  }
  starts[at] = start;
  ends[at] = end;
  return (at === 0 || (ends[at - 1] as number) <= start) && end <= (starts[at + 1] as number);
}

/** Minutes from the day's midnight, or -1. */
function minuteOf(interval: unknown, name: string): number {
  if (typeof interval !== "object" || interval === null) return -1;
  const text = (interval as Record<string, unknown>)[name];
  return typeof text === "string" ? parseLocalTime(text) : -1;
}

/** The end as minutes from the day's midnight, beyond 1,440 on the next day; -1 where one of the two is missing. */
function endAfter(start: number, end: number): number {
  if (start < 0 || end < 0) return -1;
  return end < start ? end + DAY : end;
}
