import { firstOpen } from "./first-open.ts";
import { LAST, NEVER } from "./instant.ts";
import type { Bounds } from "./policy.ts";
import { spansOf } from "./spans.ts";
import { DAY, type Week } from "./week.ts";

/** From when to when calls may start, `[start, end)` in milliseconds; infinite where nothing begins or ends it. */
export interface Window {
  start: number;
  end: number;
}

/** A window for all instants from the one asked about to its end. */
interface FoundWindow extends Window {
  asked: number;
}

/** What was found last for each week. */
const lastOf = /* @__PURE__ */ new WeakMap<Week, FoundWindow>();

/**
 * The window that an instant lies in, else the next one; cut to start and finish, undefined where there is none. Found
 * once for all instants of a window.
 */
export function windowWithin({ start, finish }: Bounds, week: Week, at: number): Window | undefined {
  const from = Math.ceil(Math.max(at, start));
  let window = lastOf.get(week);
  if (window === undefined || from < window.asked || from >= window.end) {
    window = findWindow(week, from);
    lastOf.set(week, window);
  }
  const opens = Math.max(window.start, start);
  return from < finish && opens < finish ? { start: opens, end: Math.min(window.end, finish) } : undefined;
}

function findWindow(week: Week, asked: number): FoundWindow {
  const open = firstOpen(week, asked, LAST + 1);
  const [{ start, end } = { start: NEVER, end: NEVER }] = spansOf(week, open, LAST + 1);
  return { asked, start: open === asked ? startOf(week, asked) : start, end };
}

/** Where the window around an instant begins: in the days before it, or before those. */
function startOf(week: Week, at: number): number {
  if (week.isAlways()) return -NEVER;
  for (let back = 8 * DAY; ; back *= 2) {
    for (const { start, end } of spansOf(week, at - back, at + 1)) {
      if (end > at && start > at - back) return start;
    }
  }
}
