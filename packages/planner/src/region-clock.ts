import { LAST } from "./instant.ts";
import { PlannerError } from "./planner-error.ts";
import type { Segment, ZoneClock } from "./zone-clock.ts";

const SECOND = 1000;
const DAY = 86_400 * SECOND;

/**
 * How far apart the clock of a region is looked at, six days: two clock changes that undo each other are never closer than
 * an hour less than a week (Brazil in 2000, Palestine in 2040 by its rules), from 1970 to 2100.
 */
const STEP = 6 * DAY;
/** The table is made by chunks of about a year, as they are asked for. */
const CHUNK = 61 * STEP;
/** No region had changed its clock by then: 1800-01-01. */
const FIRST = -5_364_662_400_000;

/**
 * The clock of a region of the IANA time zone database, by a table of its clock changes that is read off the runtime's own
 * `Intl`: no data that grow stale, and none to ship.
 *
 * @throws PlannerError for a region that the runtime does not know
 */
export function regionClock(id: string): ZoneClock {
  const wallClock = formatOf(id);
  const chunks = new Map<number, Segment[]>();
  let last: Segment = { start: 0, end: 0, offset: 0 };

  /** What the wall clock is ahead of a clock in UTC: less than a day. */
  function offsetAt(milliseconds: number): number {
    const at = Math.floor(Math.min(Math.max(milliseconds, FIRST), LAST) / SECOND) * SECOND;
    const [day = 0, hour = 0, minute = 0, second = 0] = wallClock.format(at).match(/\d+/g)?.map(Number) ?? [];
    const days = day - new Date(at).getUTCDate();
    // Where the month ends between the two, the days of the month differ by far more than one, the other way round.
    const dayAhead = Math.abs(days) > 1 ? -Math.sign(days) : days;
    const midnight = Math.floor(at / DAY) * DAY;
    return midnight + dayAhead * DAY + ((hour * 60 + minute) * 60 + second) * SECOND - at;
  }

  /** The first second of another offset than the one at `same`, found by halving. */
  function changeBetween(same: number, other: number): number {
    const offset = offsetAt(same);
    let [before, after] = [same, other];
    while (after - before > SECOND) {
      const middle = before + Math.floor((after - before) / SECOND / 2) * SECOND;
      if (offsetAt(middle) === offset) before = middle;
      else after = middle;
    }
    return after;
  }

  function tabulate(start: number): Segment[] {
    const end = start + CHUNK;
    let segment = { start, end, offset: offsetAt(start) };
    const segments = [segment];
    for (let from = start; from < end; from += STEP) {
      const after = offsetAt(from + STEP);
      while (segment.offset !== after) {
        segment.end = changeBetween(Math.max(from, segment.start), from + STEP);
        segment = { start: segment.end, end, offset: offsetAt(segment.end) };
        segments.push(segment);
      }
    }
    return segments;
  }

  return {
    segmentAt(milliseconds) {
      if (milliseconds >= last.start && milliseconds < last.end) return last;
      // A small integer: a map finds those fastest.
      const index = Math.floor(milliseconds / CHUNK) | 0;
      let segments = chunks.get(index);
      if (segments === undefined) {
        segments = tabulate(index * CHUNK);
        chunks.set(index, segments);
      }
      let at = 0;
      while ((segments[at] as Segment).end <= milliseconds) at++;
      last = segments[at] as Segment;
      return last;
    },
  };
}

function formatOf(region: string): Intl.DateTimeFormat {
  // Every region begins with a capital; Intl would fold the case, and takes other offsets than the contract.
  const timeZone = /^[A-Z]/.test(region) ? region : "";
  const two = "2-digit";
  const shown = { day: two, hour: two, minute: two, second: two } as const;
  try {
    return new Intl.DateTimeFormat("en", { timeZone, hourCycle: "h23", ...shown });
  } catch (cause) {
    const message = `"${region}" is no zone of this runtime: write one like "+05:30" or "Europe/Kyiv"`;
    throw new PlannerError("zone.unknown", message, { cause });
  }
}
