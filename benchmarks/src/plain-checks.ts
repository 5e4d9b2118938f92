import { regionIds } from "@calls-api/time";
import type { Checks, Interval } from "./checks.ts";

const ZONES = new Set(["Z", "UT", ...regionIds()]);
const OFFSET =
  /^(UTC?|GMT)?[+-](\d|(0\d|1[0-7])((:[0-5]\d){1,2}|([0-5]\d){1,2})?|18((:00){1,2}|(00){1,2})?)$/;
const DATE_TIME =
  /^(\d{4}-\d\d-(\d\d))T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** The checks as most would write them: clear, and right on what the contract asks. */
export const plain: Checks = {
  form: "natural",

  isGmtZone: (text) => ZONES.has(text) || OFFSET.test(text),

  hasOverlap(intervals) {
    const spans = intervals.map(spanOf).sort((a, b) => a.start - b.start);
    return spans.some(({ start }, index) => start < (spans[index - 1]?.end ?? 0));
  },

  isOutOfOrder: (start, finish) =>
    start !== undefined && finish !== undefined && Date.parse(start) >= Date.parse(finish),

  isDateTime(text) {
    const [, date, day] = DATE_TIME.exec(text) ?? [];
    return date !== undefined && new Date(date).getUTCDate() === Number(day);
  },
};

/** Minutes from the midnight of the named day; past 1,440 on the next. */
function spanOf({ localTimeFrom, localTimeTo }: Interval): { start: number; end: number } {
  const start = minutesOf(localTimeFrom);
  const end = minutesOf(localTimeTo);
  return { start, end: end < start ? end + 1440 : end };
}

function minutesOf(localTime: string): number {
  const [hours, minutes] = localTime.split(":").map(Number);
  return Number(hours) * 60 + Number(minutes);
}
