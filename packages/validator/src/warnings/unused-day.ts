import { WEEKDAYS } from "../entry.ts";
import type { Accepted, Finding } from "./finding.ts";

/** `unused-day`: intervals for a day that `allowedDays` leaves out are ignored (contract §3, §8). */
export function* unusedDay({ entries }: Accepted): Iterable<Finding> {
  for (const [index, { allowedDays, allowedTime }] of entries.entries()) {
    if (allowedDays === undefined || allowedTime === undefined) continue;
    for (const day of WEEKDAYS) {
      if (allowedTime[day] === undefined || allowedDays.includes(day)) continue;
      const message = `allowedTime.${day} is ignored, allowedDays has no "${day}": add "${day}" to allowedDays or leave allowedTime.${day} out`;
      yield { index, path: `/allowedTime/${day}`, message };
    }
  }
}
