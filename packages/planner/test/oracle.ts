import type { AllowedTime, Interval, Weekday } from "@calls-api/types";
import type { CallSettings, CampaignSettings } from "../src/index.ts";

/** Contract §5 read anew, minute by minute, on the wall clock that `Intl` shows: slow, and of another make. */
export function mayStart(entry: CallSettings, at: number, campaign: CampaignSettings = {}): boolean {
  if (entry.startDateTime !== undefined && at < Date.parse(entry.startDateTime)) return false;
  if (entry.finishDateTime !== undefined && at >= Date.parse(entry.finishDateTime)) return false;
  if (campaign.status !== undefined && campaign.status !== "inProcess") return false;

  const { weekday, time } = wallClock(entry.gmtZone ?? campaign.gmtZone ?? "UTC", at);
  const days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
  const before = days[(days.indexOf(weekday) + 6) % 7] as Weekday;
  return (
    listOf(entry, campaign, weekday).some(({ localTimeFrom: from, localTimeTo: to }) =>
      from < to ? from <= time && time < to : from <= time,
    ) ||
    listOf(entry, campaign, before).some(({ localTimeFrom: from, localTimeTo: to }) => from > to && time < to)
  );
}

/** The intervals of a named day; none where the day is not allowed. */
function listOf(entry: CallSettings, campaign: CampaignSettings, day: Weekday): Interval[] {
  const allowed = entry.allowedDays ?? campaign.allowedDays;
  if (allowed !== undefined && !allowed.includes(day)) return [];
  const ofDay = (times: AllowedTime | undefined) => times?.[day] ?? times?.default;
  const list = ofDay(entry.allowedTime) ?? ofDay(campaign.allowedTime);
  if (list !== undefined) return list;
  const isGiven = entry.allowedTime !== undefined || campaign.allowedTime !== undefined;
  const wholeDay = [
    { localTimeFrom: "00:00", localTimeTo: "12:00" },
    { localTimeFrom: "12:00", localTimeTo: "00:00" },
  ];
  return isGiven ? [] : wholeDay;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function wallClock(zone: string, at: number): { weekday: Weekday; time: string } {
  const offset = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(zone);
  const [, sign, hours, minutes, seconds = "0"] = offset ?? [];
  const shift =
    ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * (sign === "-" ? -1000 : 1000);
  const id = offset ? "UTC" : zone;
  let clock = clocks.get(id);
  if (clock === undefined) {
    const options = { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
    clock = new Intl.DateTimeFormat("en", { ...options, timeZone: id });
    clocks.set(id, clock);
  }
  const parts = new Map(
    clock.formatToParts(offset ? at + shift : at).map(({ type, value }) => [type, value]),
  );
  return {
    weekday: parts.get("weekday")?.toLowerCase() as Weekday,
    time: `${parts.get("hour")}:${parts.get("minute")}`,
  };
}
