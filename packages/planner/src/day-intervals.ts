import type { Interval, Weekday } from "@calls-api/types";
import type { CallSettings, CampaignSettings, DecidedBy } from "./settings.ts";

/** What a named day allows, and who says so. */
export interface DayIntervals {
  /** `null` where nobody says anything about time: the whole day. */
  intervals: readonly Interval[] | null;
  source: DecidedBy["source"];
  /** Under which key of `allowedTime`; undefined where it has none for the day. */
  key?: Weekday | "default";
}

/**
 * The intervals of a named day (contract §5): its own key, else `default`, else the campaign's for that day; the whole
 * day where neither says anything about time; none where `allowedTime` is given, if only as `{}`, and says nothing of
 * the day.
 */
export function dayIntervals(
  day: Weekday,
  entry: CallSettings,
  campaign: CampaignSettings | undefined,
): DayIntervals {
  return (
    listOf(day, "entry", entry) ??
    listOf(day, "campaign", campaign) ?? {
      intervals: entry.allowedTime || campaign?.allowedTime ? [] : null,
      source: entry.allowedTime ? "entry" : campaign?.allowedTime ? "campaign" : "default",
    }
  );
}

/** The setting as it is named to users. */
export function decidedBy({ source, key }: DayIntervals): DecidedBy {
  return { source, key: key === undefined ? "allowedTime" : `allowedTime.${key}` };
}

function listOf(
  day: Weekday,
  source: DecidedBy["source"],
  settings: CallSettings | CampaignSettings | undefined,
): DayIntervals | undefined {
  const allowedTime = settings?.allowedTime;
  if (allowedTime === undefined) return undefined;
  const own = allowedTime[day];
  if (own !== undefined) return { intervals: own, source, key: day };
  return allowedTime.default && { intervals: allowedTime.default, source, key: "default" };
}
