import { DAY, dayOf, type Piece, type Week, weekdayOf } from "./week.ts";

/** A stretch of time that a week allows throughout, `[start, end)` in milliseconds. */
export interface Span {
  start: number;
  end: number;
  /** What it came from, in order of time; of each interval the first piece. */
  pieces: [Piece, ...Piece[]];
}

/** A week in which everything is allowed repeats itself: after so long every day was there, though one be skipped. */
const ALL_SEEN = 15 * DAY;

/** The stretches of `[from, until)` that a week allows, in order and as long as can be: none touches the next. */
export function* spansOf(week: Week, from: number, until: number): Generator<Span, undefined> {
  if (week.isNever()) return;
  const last = week.isAlways() ? Math.min(until, from + ALL_SEEN) : until;
  let span: Span | undefined;
  for (let at = from; at < last; ) {
    const segment = week.clock.segmentAt(at);
    const stop = Math.min(segment.end, last);
    for (let day = dayOf(at + segment.offset); ; day++) {
      const midnight = day * DAY - segment.offset;
      if (midnight >= stop) break;
      for (const piece of week.pieces(weekdayOf(day))) {
        const start = Math.max(at, midnight + piece.from);
        const end = Math.min(stop, midnight + piece.to);
        if (start >= end) continue;
        if (span !== undefined && start > span.end) {
          yield span;
          span = undefined;
        }
        span ??= { start, end, pieces: [piece] };
        span.end = Math.max(span.end, end);
        if (!span.pieces.some((known) => isOfSame(known, piece))) span.pieces.push(piece);
      }
    }
    at = stop;
  }
  if (span === undefined) return;
  if (last < until) span.end = until;
  yield span;
}

function isOfSame(a: Piece, b: Piece): boolean {
  return a.weekday === b.weekday && a.interval === b.interval;
}
