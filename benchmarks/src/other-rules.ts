import type { Checks, Interval } from "./checks.ts";

export interface Entry {
  allowedDays?: string[];
  allowedTime?: Record<string, Interval[]>;
  startDateTime?: string;
  finishDateTime?: string;
}

/**
 * The rules that only code can say, in a pass of its own behind a validator without keywords of one's own; every entry
 * is looked at.
 */
export function otherRules({ hasOverlap, isOutOfOrder }: Checks): (entries: readonly Entry[]) => boolean {
  return (entries) => {
    let wrong = 0;
    for (const { allowedTime, startDateTime, finishDateTime } of entries) {
      for (const day in allowedTime) {
        const list = allowedTime[day] ?? [];
        if (hasOverlap(list) || list.some(({ localTimeFrom, localTimeTo }) => localTimeFrom === localTimeTo))
          wrong++;
      }
      if (isOutOfOrder(startDateTime, finishDateTime)) wrong++;
    }
    return wrong === 0;
  };
}

/** Days that are given twice, for a library that is slow to find them. */
export function areDaysDistinct(entries: readonly Entry[]): boolean {
  let wrong = 0;
  for (const { allowedDays } of entries)
    if (allowedDays && new Set(allowedDays).size !== allowedDays.length) wrong++;
  return wrong === 0;
}
