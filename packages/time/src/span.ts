const DAY = 1440;
/** A span is an interval in one number: the minute it starts at, and in this many bits below the one it ends at. */
const BITS = 12;
const END = 4095;

/** The disjoint spans of one list met so far. Their starts are distinct minutes of a day: never more than 1,440. */
const placed: number[] = [];

/** The span of two minutes of a day; -1 where they are equal or one of them is negative. */
export function spanOf(start: number, end: number): number {
  if (start < 0 || end < 0 || start === end) return -1;
  return (start << BITS) + (end < start ? end + DAY : end);
}

export function overlap(a: number, b: number): boolean {
  return a >> BITS < (b & END) && b >> BITS < (a & END);
}

/**
 * Place a span after the first `count` of its list.
 *
 * @param latest the minute at which the last of those ends; more, where it is not known
 * @returns the minute at which the last of all ends; -1, and nothing is placed, for no span and one that shares a minute
 */
export function place(count: number, span: number, latest: number): number {
  if (span < 0) return -1;
  // Most lists are in the order of time.
  if (span >> BITS < latest)
    for (let index = 0; index < count; index++) if (overlap(placed[index] as number, span)) return -1;
  placed[count] = span;
  return Math.max(latest, span & END);
}
