import type { Weekday } from "@calls-api/types";
import { allowsDay, dayIntervals, decidedBy } from "./day-intervals.ts";
import { isOpen } from "./first-open.ts";
import type { Policy } from "./policy.ts";
import type { DecidedBy } from "./settings.ts";

/** A rule of contract §5 that can refuse a call. */
export type Rule =
  | "before-start"
  | "after-finish"
  | "day-not-allowed"
  | "no-interval-for-day"
  | "outside-intervals"
  | "campaign-not-in-process";

export interface Refusal {
  rule: Rule;
  decidedBy: DecidedBy;
  /** For people: why. */
  message: string;
}

/** All rules that refuse a call at an instant, in the order of contract §5. */
export function refusalsOf(policy: Policy, at: number, weekday: Weekday): Refusal[] {
  const { entry, campaign, start, finish, runs } = policy;
  const found: Refusal[] = [];
  const refuse = (rule: Rule, decidedBy: DecidedBy, why: string) => {
    found.push({ rule, decidedBy, message: `${decidedBy.key} of the ${decidedBy.source} ${why}` });
  };
  if (at < start)
    refuse("before-start", { source: "entry", key: "startDateTime" }, `is ${entry.startDateTime}`);
  if (at >= finish)
    refuse("after-finish", { source: "entry", key: "finishDateTime" }, `is ${entry.finishDateTime}`);
  if (!isOpen(policy, at)) {
    const intervals = dayIntervals(weekday, policy);
    const source = decidedBy(weekday, policy);
    if (!allowsDay(weekday, policy)) {
      refuse(
        "day-not-allowed",
        { source: entry.allowedDays ? "entry" : "campaign", key: "allowedDays" },
        `leaves out ${weekday}`,
      );
    } else if (intervals.length) {
      const times = intervals.map(({ localTimeFrom, localTimeTo }) => `${localTimeFrom}–${localTimeTo}`);
      refuse("outside-intervals", source, `allows ${times.join(", ")}`);
    } else {
      refuse("no-interval-for-day", source, `has no times for ${weekday}`);
    }
  }
  if (!runs)
    refuse("campaign-not-in-process", { source: "campaign", key: "status" }, `is ${campaign?.status}`);
  return found;
}
