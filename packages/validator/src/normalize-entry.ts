import { formatInstant, formatOffset, parseGmtZone, parseInstant, parseLocalTime } from "@calls-api/time";
import type { AllowedTime, Entry, Interval } from "@calls-api/types";
import { DEFAULT_PRIORITY, digitsOf, WEEKDAYS } from "./entry.ts";

/** An entry whose equal settings are spelt equally. */
export type NormalEntry = Entry & { phone: string; dialerPriority: NonNullable<Entry["dialerPriority"]> };

/**
 * The normal form of a valid entry (contract §6): the number as digits, days in the order of the week, intervals
 * by their start, instants in UTC, an offset in one spelling (`+0530` is `+05:30`, `UTC` is `Z`), the priority
 * filled in. The payload is the same object. Nothing else is added: an absent setting stays absent.
 */
export function normalizeEntry(entry: Entry): NormalEntry {
  const { phone, startDateTime, finishDateTime, allowedDays, allowedTime, gmtZone, dialerPriority } = entry;
  return {
    ...entry,
    phone: digitsOf(phone),
    ...(startDateTime !== undefined && { startDateTime: normalizeInstant(startDateTime) }),
    ...(finishDateTime !== undefined && { finishDateTime: normalizeInstant(finishDateTime) }),
    ...(allowedDays !== undefined && { allowedDays: WEEKDAYS.filter((day) => allowedDays.includes(day)) }),
    ...(allowedTime !== undefined && { allowedTime: normalizeTime(allowedTime) }),
    ...(gmtZone !== undefined && { gmtZone: normalizeZone(gmtZone) }),
    dialerPriority: isPriority(dialerPriority) ? dialerPriority : DEFAULT_PRIORITY,
  };
}

function normalizeInstant(text: string): string {
  const instant = parseInstant(text);
  return instant === undefined ? text : formatInstant(instant);
}

function normalizeZone(text: string): string {
  const zone = parseGmtZone(text);
  return zone?.kind === "offset" ? formatOffset(zone.totalSeconds) : text;
}

function normalizeTime(allowedTime: AllowedTime): AllowedTime {
  const normal: AllowedTime = {};
  for (const key of [...WEEKDAYS, "default"] as const) {
    const intervals = allowedTime[key];
    if (intervals !== undefined) normal[key] = intervals.toSorted(byStart);
  }
  return normal;
}

function byStart(a: Interval, b: Interval): number {
  return parseLocalTime(a.localTimeFrom) - parseLocalTime(b.localTimeFrom);
}

function isPriority(value: unknown): value is NormalEntry["dialerPriority"] {
  return value === 1 || value === 2 || value === 3 || value === 4 || value === 5;
}
