import * as z from "zod";
import type { Checks } from "../checks.ts";
import { type Contender, DAYS, PHONE } from "../contender.ts";

export function zod({ isGmtZone, hasOverlap, isOutOfOrder }: Checks): Contender {
  const localTime = z.iso.time({ precision: -1 });
  const dateTime = z.iso.datetime({ offset: true });
  const interval = z
    .strictObject({ localTimeFrom: localTime, localTimeTo: localTime })
    .refine((value) => value.localTimeFrom !== value.localTimeTo);
  const intervals = z
    .array(interval)
    .min(1)
    .refine((list) => !hasOverlap(list))
    .optional();
  const entry = z
    .strictObject({
      phone: z.union([z.string().regex(PHONE), z.int().min(10_000).max(999_999_999_999_999)]),
      payload: z.record(z.string(), z.unknown()).optional(),
      startDateTime: dateTime.optional(),
      finishDateTime: dateTime.optional(),
      allowedDays: z
        .array(z.enum(DAYS))
        .min(1)
        .max(7)
        .refine((days) => new Set(days).size === days.length)
        .optional(),
      allowedTime: z
        .strictObject({
          mon: intervals,
          tue: intervals,
          wed: intervals,
          thu: intervals,
          fri: intervals,
          sat: intervals,
          sun: intervals,
          default: intervals,
        })
        .optional(),
      retryIntervalInMinutes: z.int().min(1).max(2880).optional(),
      maxAttempts: z.int().min(0).max(50).optional(),
      gmtZone: z.string().refine(isGmtZone).optional(),
      dialerPriority: z.literal([1, 2, 3, 4, 5]).catch(5).optional(),
    })
    .refine(({ startDateTime, finishDateTime }) => !isOutOfOrder(startDateTime, finishDateTime));
  const body = z.array(entry).min(1);
  return { name: "zod 4", validate: (data) => body.safeParse(data).success };
}
