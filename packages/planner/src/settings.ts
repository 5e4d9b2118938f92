import type { Campaign, Entry, Weekday } from "@calls-api/types";

/** An entry as far as it says when and in which order to call: any `Entry` is one. */
export type CallSettings = Omit<Entry, "phone" | "payload">;

/** What entries take from their campaign where they say nothing themselves (contract §5). */
export type CampaignSettings = Pick<
  CallSettings,
  "allowedDays" | "allowedTime" | "gmtZone" | "retryIntervalInMinutes" | "maxAttempts"
> & {
  /** Where the campaign stands. Left out: in process. */
  status?: Campaign["status"];
};

/** Where settings come from: those of the entry come first. */
export interface Sources {
  entry: CallSettings;
  campaign: CampaignSettings | undefined;
}

/** Which setting decided: one of the entry, one of the campaign, or none, so that the contract's default holds. */
export interface DecidedBy {
  source: "entry" | "campaign" | "default";
  /** The setting, with the day where it has days: `"startDateTime"`, `"allowedTime.mon"`, `"allowedTime.default"`. */
  key: string;
}

/** In the order of the week. */
export const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
