import type { AllowedTime, Interval } from "@calls-api/types";
import fc from "fast-check";
import type { CallSettings, CampaignSettings } from "../src/index.ts";
import { WEEKDAYS } from "../src/settings.ts";
import { zoneClock } from "../src/zone-clock.ts";

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** Regions whose clocks are unlike others, and some like many. */
export const REGIONS = [
  "Africa/Cairo",
  "Africa/Casablanca",
  "Africa/El_Aaiun",
  "Africa/Monrovia",
  "America/Argentina/Tucuman",
  "America/Caracas",
  "America/Havana",
  "America/Los_Angeles",
  "America/New_York",
  "America/Nuuk",
  "America/Recife",
  "America/Santiago",
  "America/Sao_Paulo",
  "America/Scoresbysund",
  "America/St_Johns",
  "Antarctica/Casey",
  "Antarctica/Troll",
  "Asia/Amman",
  "Asia/Beirut",
  "Asia/Gaza",
  "Asia/Kathmandu",
  "Asia/Kolkata",
  "Asia/Pyongyang",
  "Asia/Tehran",
  "Australia/Eucla",
  "Australia/Lord_Howe",
  "Europe/Chisinau",
  "Europe/Dublin",
  "Europe/Istanbul",
  "Europe/Kyiv",
  "Europe/Lisbon",
  "Europe/London",
  "Europe/Moscow",
  "Pacific/Apia",
  "Pacific/Chatham",
  "Pacific/Fakaofo",
  "Pacific/Kiritimati",
  "Pacific/Norfolk",
  "UTC",
];

const FROM = Date.UTC(1970, 0, 2);
const TO = Date.UTC(2100, 11, 31);

/** The first clock change of a region after an instant; only where to look, not what is right. */
export function nextChange(region: string, after: number): number {
  const clock = zoneClock(region);
  let segment = clock.segmentAt(after);
  for (let steps = 0; steps < 8 && segment.end < TO; steps++) {
    const next = clock.segmentAt(segment.end);
    if (next.offset !== segment.offset) return segment.end;
    segment = next;
  }
  return Math.min(segment.end, TO);
}

const two = (value: number) => String(value).padStart(2, "0");

const localTime = fc
  .oneof(
    fc.constantFrom(0, 1, 30, 59, 60, 90, 119, 120, 150, 179, 180, 181, 600, 1080, 1380, 1410, 1439),
    fc.nat(1439),
  )
  .map((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);

const interval: fc.Arbitrary<Interval> = fc
  .record({ localTimeFrom: localTime, localTimeTo: localTime })
  .filter(({ localTimeFrom, localTimeTo }) => localTimeFrom !== localTimeTo);

const allowedTime: fc.Arbitrary<AllowedTime> = fc
  .dictionary(
    fc.constantFrom("default", "default", ...WEEKDAYS),
    fc.array(interval, { minLength: 1, maxLength: 3 }),
    {
      maxKeys: 4,
    },
  )
  .map((times) => times as AllowedTime);

const offset = fc
  .record({
    sign: fc.constantFrom("+", "-"),
    seconds: fc.oneof(
      fc.nat(12 * 4).map((n) => n * 900),
      fc.nat(64_800),
    ),
  })
  .map(({ sign, seconds }) => {
    const ofMinute = seconds % 60;
    const text = `${sign}${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
    return ofMinute === 0 ? text : `${text}:${two(ofMinute)}`;
  });

const settings = {
  allowedDays: fc.subarray([...WEEKDAYS], { minLength: 1 }),
  allowedTime,
  gmtZone: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...REGIONS) }, { weight: 1, arbitrary: offset }),
};

const campaign: fc.Arbitrary<CampaignSettings> = fc.record(settings, { requiredKeys: [] });

/** An entry, its campaign and an instant, more often than not near a clock change of its zone. */
export interface Case {
  entry: CallSettings;
  campaign: CampaignSettings | undefined;
  at: number;
}

export const cases: fc.Arbitrary<Case> = fc
  .record({
    entry: fc.record(settings, { requiredKeys: [] }),
    campaign: fc.option(campaign, { nil: undefined }),
    around: fc.integer({ min: FROM, max: TO }),
    isNear: fc.nat(3).map((n) => n > 0),
    away: fc.oneof(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -4320, max: 4320 })),
    within: fc.constantFrom(0, 0, 0, 1, 29_999, 59_999),
    start: fc.option(fc.integer({ min: -4320, max: 4320 })),
    length: fc.option(fc.integer({ min: 1, max: 20_000 })),
  })
  .map(({ entry, campaign, around, isNear, away, within, start, length }) => {
    const zone = entry.gmtZone ?? campaign?.gmtZone ?? "UTC";
    const centre = isNear && /^[A-Z]/.test(zone) ? nextChange(zone, around) : around;
    const at = Math.floor(centre / MINUTE) * MINUTE + away * MINUTE + within;
    const begin = at + (start ?? 0) * MINUTE;
    return {
      entry: {
        ...entry,
        ...(start !== null && { startDateTime: new Date(begin).toISOString() }),
        ...(length !== null && { finishDateTime: new Date(begin + length * MINUTE).toISOString() }),
      },
      campaign,
      at,
    };
  });
