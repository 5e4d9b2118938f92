import { LAST } from "./instant.ts";
import { PlannerError } from "./planner-error.ts";
import { DAY } from "./week.ts";
import type { Segment } from "./zone-clock.ts";

const SECOND = 1000;

/**
 * How far apart the clock of a region is looked at, six days: two clock changes that undo each other are never closer than
 * an hour less than a week (Brazil in 2000, Palestine in 2040 by its rules), from 1970 to 2100.
 */
const STEP = 6 * DAY;
/** The table is made by chunks of about a year, as they are asked for. */
export const CHUNK = 64 * STEP;
/** No region had changed its clock by then: 1800-01-01. */
const FIRST = -5_364_662_400_000;

/**
 * The segments of a region of the IANA time zone database from `start` on, as long as a chunk, read off the runtime's own
 * `Intl`: no data that grow stale, and none to ship.
 *
 * @throws PlannerError for a region that the runtime does not know
 */
export function regionTable(id: string): (start: number) => Segment[] {
  const wallClock = formatOf(id);

  /** What the wall clock is ahead of a clock in UTC: less than a day. */
  function offsetAt(milliseconds: number): number {
    const at = Math.min(Math.max(milliseconds, FIRST), LAST - DAY);
    const shown = wallClock.format(at).match(/\d+/g)?.map(Number) as number[];
    const [month, day, year, hour, minute, second] = shown as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return Date.UTC(year, month - 1, day, hour, minute, second) - at;
  }

  return (start) => {
    const end = start + CHUNK;
    let last = { start, end, offset: offsetAt(start) };
    const segments = [last];
    /** Add what begins after `from`, up to `to`: found by halving, to the second. */
    function add(from: number, to: number, after: number): void {
      if (last.offset === after && to - from <= STEP) return;
      if (to - from > SECOND) {
        const middle = from + Math.floor((to - from) / 2 / SECOND) * SECOND;
        add(from, middle, offsetAt(middle));
        add(middle, to, after);
      } else {
        last.end = to;
        last = { start: to, end, offset: after };
        segments.push(last);
      }
    }
    add(start, end, offsetAt(end));
    return segments;
  };
}

/** Regions that some runtimes lack (contract §4), by others that all have: the same, from 1970 to 2100 and by definition. */
const SUBSTITUTES: Record<string, string> = {
  EST: "Etc/GMT+5",
  MST: "Etc/GMT+7",
  HST: "Etc/GMT+10",
  ROC: "Asia/Taipei",
};

function formatOf(region: string): Intl.DateTimeFormat {
  // Every region begins with a capital; Intl would fold the case, and takes other offsets than the contract.
  const timeZone = /^[A-Z]/.test(region) ? region : "";
  const of = "numeric";
  const shown = { year: of, month: of, day: of, hour: of, minute: of, second: of } as const;
  try {
    return new Intl.DateTimeFormat("en", { timeZone, hourCycle: "h23", ...shown });
  } catch (cause) {
    const substitute = SUBSTITUTES[timeZone];
    if (substitute !== undefined) return formatOf(substitute);
    const found = `"${region}" is no zone of this runtime`;
    const expected = 'write one that is, like "Europe/Kyiv" or "+05:30"';
    throw new PlannerError("zone.unknown", found, expected, { cause });
  }
}
