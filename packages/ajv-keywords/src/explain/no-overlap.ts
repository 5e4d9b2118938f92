import { findOverlaps } from "@calls-api/time";
import type { Explanation } from "../explained.ts";

type Interval = Record<string, string>;

/** How many pairs an error carries: many equal intervals have as many as half the square of their number. */
const MOST_PAIRS = 300;

/** How to part the first pair of overlapping intervals, and how many pairs there are; at most 300 are told. */
export function explainOverlaps(intervals: readonly Interval[], from: string, to: string): Explanation {
  const overlaps = findOverlaps(intervals, from, to, MOST_PAIRS);
  const at = (index: number) => intervals[index] as Interval;
  const startOf = (index: number) => at(index)[from] as string;
  const show = (index: number) => `interval ${index} (${startOf(index)}–${at(index)[to]})`;
  const [i, j] = overlaps[0] as [number, number];
  const [first, second] = startOf(j) < startOf(i) ? [j, i] : [i, j];
  const instead =
    startOf(i) === startOf(j)
      ? "leave one of them out or move it"
      : `end interval ${first} by ${startOf(second)} or start interval ${second} at ${at(first)[to]} or later`;
  const all = overlaps.length === 1 ? "" : ` (${overlaps.length} pairs overlap)`;
  return { message: `${show(first)} overlaps ${show(second)}: ${instead}${all}`, params: { overlaps } };
}
