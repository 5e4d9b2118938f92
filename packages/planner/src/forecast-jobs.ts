import { dialerPriorityOf } from "./dialer-priority.ts";
import { type Retries, retriesOf } from "./next-attempt.ts";
import { type Bounds, policyOf } from "./policy.ts";
import type { CallSettings, CampaignSettings } from "./settings.ts";
import type { Week } from "./week.ts";

/** What a forecast needs to know of an entry: the entry itself, with its payload, can go. */
export interface ForecastJob extends Bounds, Retries {
  /** The same for all entries whose zone, days and times are spelt the same. */
  week: Week;
  priority: number;
}

/** @throws PlannerError for an entry that the validator would refuse, as far as it is read */
export function readJobs(entries: Iterable<CallSettings>, campaign?: CampaignSettings): ForecastJob[] {
  const weeks = new Map<string, Week>();
  return Array.from(entries, (entry) => {
    const { start, finish, week: own } = policyOf(entry, campaign);
    const spelling = JSON.stringify([entry.gmtZone, entry.allowedDays, entry.allowedTime]);
    const week = weeks.get(spelling) ?? own;
    weeks.set(spelling, week);
    return { start, finish, week, priority: dialerPriorityOf(entry), ...retriesOf(entry, campaign) };
  });
}
