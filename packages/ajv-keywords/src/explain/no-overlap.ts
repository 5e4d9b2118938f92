import { findOverlaps } from "@calls-api/time";
import type { Explanation } from "../explained.ts";

type Interval = Record<string, string>;

/** How many pairs an error carries: many equal intervals have as many as half the square of their number. */
const MOST_PAIRS = 300;

/** How to part the first pair of overlapping intervals, and how many pairs there are; at most 300 are told. */
export function explainOverlaps(intervals: readonly Interval[], from: string, to: string): Explanation {
  const overlaps = findOverlaps(intervals, from, to, MOST_PAIRS);
  const [[i, j] = [0, 0]] = overlaps;
  const at = (index: number) => intervals[index] as Interval;
  const show = (index: number) => `interval ${index} (${at(index)[from]}–${at(index)[to]})`;
  const start = at(i)[from] as string;
  const other = at(j)[from] as string;
  const [first, second] = other < start ? [j, i] : [i, j];
  const instead =
    start === other
      ? "leave one of them out or move it"
      : `end interval ${first} by ${at(second)[from]} or start interval ${second} at ${at(first)[to]} or later`;
  const count = overlaps.length;
  const all = count === 1 ? "" : ` (${count} pairs overlap)`;
  return { message: `${show(i)} overlaps ${show(j)}: ${instead}${all}`, params: { overlaps } };
}
