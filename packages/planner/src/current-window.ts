import { LAST } from "./instant.ts";
import type { Bounds } from "./policy.ts";
import { firstIn, isAlways, openedAt, type WeekTurns } from "./week-turns.ts";

/** From when to when calls may start, `[start, end)` in milliseconds; infinite where nothing begins or ends it. */
export interface Window {
  start: number;
  end: number;
}

/** The window that an instant lies in, else the next one; cut to start and finish, undefined where there is none. */
export function windowWithin(
  { start, finish, clock }: Bounds,
  turns: WeekTurns,
  at: number,
): Window | undefined {
  const from = Math.ceil(Math.max(at, start));
  const until = Math.min(finish, LAST + 1);
  const open = firstIn(turns, clock, from, until);
  if (Number.isNaN(open)) return undefined;
  if (isAlways(turns)) return { start, end: finish };
  const opened = open === from ? openedAt(turns, clock, open) : open;
  const closed = firstIn(turns, clock, open, until, false);
  return { start: Math.max(opened, start), end: Number.isNaN(closed) ? finish : closed };
}
