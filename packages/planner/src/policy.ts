import { millisecondsOf, NEVER } from "./instant.ts";
import type { CallSettings, CampaignSettings } from "./settings.ts";
import { Week } from "./week.ts";

/** When a call may start at all (contract §5, first condition): `[start, finish)` in milliseconds, infinite where not given. */
export interface Bounds {
  start: number;
  finish: number;
}

/** An entry, with what it takes from its campaign, read: when calls may start (contract §5). */
export interface Policy extends Bounds {
  entry: CallSettings;
  campaign: CampaignSettings | undefined;
  week: Week;
  /** Whether the campaign is in process. */
  runs: boolean;
}

/** @throws PlannerError for an entry that the validator would refuse, as far as it is read */
export function policyOf(entry: CallSettings, campaign: CampaignSettings | undefined): Policy {
  const { startDateTime, finishDateTime } = entry;
  return {
    entry,
    campaign,
    week: new Week(entry, campaign),
    start: startDateTime === undefined ? -NEVER : millisecondsOf(startDateTime, "entry.invalid"),
    finish: finishDateTime === undefined ? NEVER : millisecondsOf(finishDateTime, "entry.invalid"),
    runs: campaign?.status === undefined || campaign.status === "inProcess",
  };
}
