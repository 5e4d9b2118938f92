import { offsetSecondsOf } from "@calls-api/time";
import { NEVER } from "./instant.ts";
import { regionClock } from "./region-clock.ts";

/** A stretch of time in which the wall clock of a zone runs on undisturbed, `[start, end)`, in milliseconds. */
export interface Segment {
  start: number;
  end: number;
  /** What the wall clock is ahead of UTC, in milliseconds. */
  offset: number;
}

/** The wall clock of a zone. */
export interface ZoneClock {
  /** The segment that an instant lies in; it may end where the next has the same offset. */
  segmentAt(milliseconds: number): Segment;
}

const regions = /* @__PURE__ */ new Map<string, ZoneClock>();

/**
 * The clock of a `gmtZone` (contract §4). Clocks of regions are kept, with what they have learned of their region.
 *
 * @throws PlannerError for a zone that the runtime does not know
 */
export function zoneClock(gmtZone: string): ZoneClock {
  const known = regions.get(gmtZone);
  if (known !== undefined) return known;
  const offset = offsetSecondsOf(gmtZone) * 1000;
  if (!Number.isNaN(offset)) {
    const segment = { start: -NEVER, end: NEVER, offset };
    return { segmentAt: () => segment };
  }
  const region = regionClock(gmtZone);
  regions.set(gmtZone, region);
  return region;
}
