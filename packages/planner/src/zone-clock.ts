import { offsetSecondsOf } from "@calls-api/time";
import { NEVER } from "./instant.ts";
import { CHUNK, regionTable } from "./region-table.ts";

/** A stretch of time in which the wall clock of a zone runs on undisturbed, `[start, end)`, in milliseconds. */
export interface Segment {
  start: number;
  end: number;
  /** What the wall clock is ahead of UTC, in milliseconds. */
  offset: number;
}

/** The wall clock of a zone, by a table of its segments that is made as it is asked for, about a year at a time. */
export class ZoneClock {
  readonly #tabulate: (start: number) => Segment[];
  /** By years from 1970 on; those before it are found too, if slower. */
  readonly #chunks: Segment[][] = [];

  /** @param tabulate the segments of the chunk that begins at `start`: the last ends with it or later */
  constructor(tabulate: (start: number) => Segment[]) {
    this.#tabulate = tabulate;
  }

  /** The segment that an instant lies in; it may end where the next has the same offset. */
  segmentAt(milliseconds: number): Segment {
    const index = Math.floor(milliseconds / CHUNK) | 0;
    this.#chunks[index] ??= this.#tabulate(index * CHUNK);
    const segments = this.#chunks[index];
    let at = 0;
    while ((segments[at] as Segment).end <= milliseconds) at++;
    return segments[at] as Segment;
  }
}

/** By the region's name, or by the offset. */
const clocks = /* @__PURE__ */ new Map<string | number, ZoneClock>();

/**
 * The clock of a `gmtZone` (contract §4): one for each region and each offset, kept with what it has learned of its region.
 *
 * @throws PlannerError for a zone that the runtime does not know
 */
export function zoneClock(gmtZone: string): ZoneClock {
  const known = clocks.get(gmtZone);
  if (known !== undefined) return known;
  const offset = offsetSecondsOf(gmtZone) * 1000;
  const isOffset = !Number.isNaN(offset);
  const key = isOffset ? offset : gmtZone;
  const clock =
    clocks.get(key) ??
    new ZoneClock(isOffset ? () => [{ start: -NEVER, end: NEVER, offset }] : regionTable(gmtZone));
  clocks.set(key, clock);
  return clock;
}
