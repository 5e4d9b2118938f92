import * as v from "valibot";
import type { Checks } from "../checks.ts";
import { type Contender, DAYS, PHONE } from "../contender.ts";

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

export function valibot({ form, isGmtZone, hasOverlap, isOutOfOrder, isDateTime }: Checks): Contender {
  const localTime = v.pipe(v.string(), v.isoTime());
  const interval = v.pipe(
    v.strictObject({ localTimeFrom: localTime, localTimeTo: localTime }),
    v.check((value) => value.localTimeFrom !== value.localTimeTo),
  );
  const intervals = v.optional(
    v.pipe(
      v.array(interval),
      v.minLength(1),
      v.check((list) => !hasOverlap(list)),
    ),
  );
  const dateTime = v.optional(v.pipe(v.string(), form === "lent" ? v.check(isDateTime) : v.isoTimestamp()));
  const entry = v.pipe(
    v.strictObject({
      phone: v.union([v.pipe(v.string(), v.regex(PHONE)), whole(10_000, 999_999_999_999_999)]),
      payload: v.optional(
        v.custom((value) => typeof value === "object" && value !== null && !Array.isArray(value)),
      ),
      startDateTime: dateTime,
      finishDateTime: dateTime,
      allowedDays: v.optional(
        v.pipe(
          v.array(v.picklist(DAYS)),
          v.minLength(1),
          v.maxLength(7),
          v.check((days) => new Set(days).size === days.length),
        ),
      ),
      allowedTime: v.optional(v.strictObject(v.entriesFromList([...DAYS, "default"], intervals))),
      retryIntervalInMinutes: v.optional(whole(1, 2880)),
      maxAttempts: v.optional(whole(0, 50)),
      gmtZone: v.optional(v.pipe(v.string(), v.check(isGmtZone))),
      dialerPriority: v.optional(v.fallback(v.picklist([1, 2, 3, 4, 5]), 5)),
    }),
    v.check(({ startDateTime, finishDateTime }) => !isOutOfOrder(startDateTime, finishDateTime)),
  );
  const body = v.pipe(v.array(entry), v.minLength(1));
  return { name: "valibot", validate: (data) => v.safeParse(body, data).success };
}
