import { millisecondsOf, NEVER } from "./instant.ts";
import type { CallSettings, CampaignSettings, Sources } from "./settings.ts";
import type { WeekTurns } from "./week-turns.ts";
import { type ZoneClock, zoneClock } from "./zone-clock.ts";

/** When a call may start at all (contract §5, first condition), `[start, finish)` in milliseconds, infinite where not given; and by which clock. */
export interface Bounds {
  start: number;
  finish: number;
  clock: ZoneClock;
}

/** An entry, with what it takes from its campaign, read: when calls may start (contract §5). */
export interface Policy extends Bounds, Sources {
  zone: string;
  /** Whether the campaign is in process. */
  runs: boolean;
  /** Once it is compiled. */
  turns: WeekTurns | undefined;
}

const startOf = lastRead(-NEVER);
const finishOf = lastRead(NEVER);

/** Reads instants of entries, of which the last is kept: most entries of a list say the same. */
function lastRead(otherwise: number): (text: string | undefined) => number {
  let last: string | undefined;
  let milliseconds: number;
  return (text) => {
    if (text === undefined) return otherwise;
    if (text !== last) {
      milliseconds = millisecondsOf(text, "entry.invalid");
      last = text;
    }
    return milliseconds;
  };
}

/** @throws PlannerError for an entry that the validator would refuse, as far as it is read */
export function policyOf(entry: CallSettings, campaign: CampaignSettings | undefined): Policy {
  const zone = entry.gmtZone ?? campaign?.gmtZone ?? "UTC";
  return {
    entry,
    campaign,
    zone,
    clock: zoneClock(zone),
    start: startOf(entry.startDateTime),
    finish: finishOf(entry.finishDateTime),
    runs: campaign?.status === undefined || campaign.status === "inProcess",
    turns: undefined,
  };
}
