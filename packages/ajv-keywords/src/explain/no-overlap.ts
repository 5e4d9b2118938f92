import { findOverlaps, parseLocalTime } from "@calls-api/time";

type Interval = Record<string, string>;

/** How many pairs an error carries: many equal intervals have as many as half the square of their number. */
const MOST_PAIRS = 300;

/** The pairs of intervals that share a minute, at most 300. */
export function overlapsOf(intervals: readonly unknown[], from: string, to: string): [number, number][] {
  return findOverlaps(intervals, from, to, MOST_PAIRS);
}

/** How to part the first pair of overlapping intervals, and how many more pairs there are. */
export function explainOverlaps(
  intervals: readonly Interval[],
  from: string,
  to: string,
  overlaps: readonly [number, number][],
): string {
  const [[i, j] = [0, 0]] = overlaps;
  const startOf = (index: number) => intervals[index]?.[from] ?? "";
  const endOf = (index: number) => intervals[index]?.[to] ?? "";
  const show = (index: number) => `interval ${index} (${startOf(index)}–${endOf(index)})`;
  const [first, second] = parseLocalTime(startOf(j)) < parseLocalTime(startOf(i)) ? [j, i] : [i, j];
  const ends = `end ${nameOf(first, i)} by ${startOf(second)}`;
  const starts = `start ${nameOf(second, i)} at ${endOf(first)} or later`;
  const instead = startOf(i) === startOf(j) ? "leave one of them out or move it" : `${ends} or ${starts}`;
  const more = overlaps.length - 1;
  const others = more === 0 ? "" : ` (and ${more} more ${more === 1 ? "pair overlaps" : "pairs overlap"})`;
  return `${show(i)} overlaps ${show(j)}: ${instead}${others}`;
}

function nameOf(index: number, first: number): string {
  return index === first ? "the first" : "the second";
}
