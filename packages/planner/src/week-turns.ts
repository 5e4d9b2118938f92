import type { Sources } from "./settings.ts";
import { mondayOf, piecesOf, WEEK } from "./week.ts";
import type { ZoneClock } from "./zone-clock.ts";

/**
 * The times of the week at which calls become allowed and stop being so, by turns and in order: milliseconds from the
 * midnight with which Monday begins. The first is the opening from which on the week is counted, so that others may be
 * more than a week. Empty where nothing is allowed, two that are a week apart where everything is.
 */
export type WeekTurns = Int32Array;

/** @throws PlannerError for an interval that is none */
export function turnsOf(sources: Sources): WeekTurns {
  const turns: number[] = [];
  for (const { from, to } of piecesOf(sources)) {
    const last = turns.length - 1;
    if (from <= (turns[last] as number)) turns[last] = Math.max(turns[last] as number, to);
    else turns.push(from, to);
  }
  // What runs past Sunday takes in what Monday begins with.
  while (turns.length > 2 && (turns.at(-1) as number) >= WEEK + (turns[0] as number)) {
    const [, end] = turns.splice(0, 2) as [number, number];
    turns.push(Math.max(turns.pop() as number, WEEK + end));
  }
  return new Int32Array(turns);
}

export function isAlways(turns: WeekTurns): boolean {
  return (turns[1] as number) - (turns[0] as number) >= WEEK;
}

/**
 * The first time from `from` on, before `until`, that a week allows or, on demand, does not; NaN where there is none.
 * Within one segment of the zone's clock local time runs as time does: a fold is two segments, a gap lies between two.
 *
 * @param turns not of a week that is always, or never, as demanded
 */
export function firstIn(
  turns: WeekTurns,
  clock: ZoneClock,
  from: number,
  until: number,
  allowed = true,
): number {
  if (turns.length === 0) return Number.NaN;
  const first = turns[0] as number;
  for (let at = from; at < until; ) {
    const { end, offset } = clock.segmentAt(at);
    const monday = mondayOf(at + offset - first) - offset;
    const place = placeOf(turns, at - monday);
    if ((place % 2 === 1) === allowed) return at;
    const turn = monday + (place < turns.length ? (turns[place] as number) : WEEK + first);
    at = Math.min(turn, end);
    if (turn < end && turn < until) return turn;
  }
  return Number.NaN;
}

/** From when on the week allows all times to the one at `open`, which it allows. Ends unless it allows everything. */
export function openedAt(turns: WeekTurns, clock: ZoneClock, open: number): number {
  for (let at = open; ; at--) {
    const { start, offset } = clock.segmentAt(at);
    const monday = mondayOf(at + offset - (turns[0] as number)) - offset;
    at = Math.max(start, monday + (turns[placeOf(turns, at - monday) - 1] as number));
    if (firstIn(turns, clock, at - 1, at) !== at - 1) return at;
  }
}

/** How many turns there are up to a time of the week: an odd number where the time is allowed. */
function placeOf(turns: WeekTurns, time: number): number {
  let place = 1;
  while (place < turns.length && (turns[place] as number) <= time) place++;
  return place;
}
