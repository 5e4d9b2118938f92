import { findOverlaps, parseLocalTime } from "@calls-api/time";
import type { Explanation } from "../explained.ts";

type Interval = Record<string, string>;

/** How many pairs an error carries: many equal intervals have as many as half the square of their number. */
const MOST_PAIRS = 300;

/** How to part the first pair of overlapping intervals, and how many more pairs there are; at most 300 are told. */
export function explainOverlaps(intervals: readonly Interval[], from: string, to: string): Explanation {
  const overlaps = findOverlaps(intervals, from, to, MOST_PAIRS);
  const [[i, j] = [0, 0]] = overlaps;
  const startOf = (index: number) => intervals[index]?.[from] ?? "";
  const endOf = (index: number) => intervals[index]?.[to] ?? "";
  const show = (index: number) => `interval ${index} (${startOf(index)}–${endOf(index)})`;
  const [first, second] = parseLocalTime(startOf(j)) < parseLocalTime(startOf(i)) ? [j, i] : [i, j];
  const nameOf = (index: number) => (index === i ? "the first" : "the second");
  const instead =
    startOf(i) === startOf(j)
      ? "leave one of them out or move it"
      : `end ${nameOf(first)} by ${startOf(second)} or start ${nameOf(second)} at ${endOf(first)} or later`;
  const more = overlaps.length - 1;
  const others = more === 0 ? "" : ` (and ${more} more ${more === 1 ? "pair overlaps" : "pairs overlap"})`;
  return { message: `${show(i)} overlaps ${show(j)}: ${instead}${others}`, params: { overlaps } };
}
