import { hasOverlap, isOutOfOrder } from "./contender.ts";

type Interval = { localTimeFrom: string; localTimeTo: string };

export interface Entry {
  allowedDays?: string[];
  allowedTime?: Record<string, Interval[]>;
  startDateTime?: string;
  finishDateTime?: string;
}

/**
 * The rules that only code can say, or that code says much faster than the library (typebox hashes unique items), in a
 * pass of its own behind a validator without keywords of one's own; every entry is looked at.
 */
export function keepOtherRules(entries: readonly Entry[]): boolean {
  let wrong = 0;
  for (const { allowedDays, allowedTime, startDateTime, finishDateTime } of entries) {
    if (allowedDays && new Set(allowedDays).size !== allowedDays.length) wrong++;
    for (const day in allowedTime) {
      const list = allowedTime[day] ?? [];
      if (hasOverlap(list) || list.some(({ localTimeFrom, localTimeTo }) => localTimeFrom === localTimeTo))
        wrong++;
    }
    if (isOutOfOrder(startDateTime, finishDateTime)) wrong++;
  }
  return wrong === 0;
}
