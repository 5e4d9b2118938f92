import { findOverlaps } from "@calls-api/time";
import type { Explanation } from "../explained.ts";

type Interval = Record<string, string>;
/** An interval as the message has it; sorted as text, by its start. */
type Shown = [start: string | undefined, index: number, end: string | undefined];

/** How to part the first pair of overlapping intervals, and how many pairs there are; at most 300 are told. */
export function explainOverlaps(intervals: readonly Interval[], from: string, to: string): Explanation {
  // Many equal intervals have as many pairs as half the square of their number.
  const overlaps = findOverlaps(intervals, from, to, 300);
  const [[start, i, end], [nextStart, j, nextEnd]] = (overlaps[0] as [number, number])
    .map((index): Shown => [intervals[index]?.[from], index, intervals[index]?.[to]])
    .sort() as [Shown, Shown];
  const instead =
    start === nextStart
      ? "leave one of them out or move it"
      : `end interval ${i} by ${nextStart} or start interval ${j} at ${end} or later`;
  const all = overlaps.length === 1 ? "" : ` (${overlaps.length} pairs overlap)`;
  const message = `interval ${i} (${start}–${end}) overlaps interval ${j} (${nextStart}–${nextEnd}): ${instead}${all}`;
  return { message, params: { overlaps } };
}
