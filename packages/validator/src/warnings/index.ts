import { dayWithoutWindow } from "./day-without-window.ts";
import { duplicateEntry } from "./duplicate-entry.ts";
import type { Accepted, FindWarnings } from "./finding.ts";
import { overnightMeetsNextDay } from "./overnight-meets-next-day.ts";
import { priorityDefaulted } from "./priority-defaulted.ts";
import { unusedDay } from "./unused-day.ts";
import { zoneDeprecated } from "./zone-deprecated.ts";
import { zoneSignInverted } from "./zone-sign-inverted.ts";

/** What was probably not meant in a body that is right (contract §8). */
export interface Warning {
  /** RFC 6901 pointer into the body. */
  pointer: string;
  code: WarningCode;
  /** What was found and what to write instead. */
  message: string;
}

const finders = {
  "day-without-window": dayWithoutWindow,
  "duplicate-entry": duplicateEntry,
  "overnight-meets-next-day": overnightMeetsNextDay,
  "priority-defaulted": priorityDefaulted,
  "unused-day": unusedDay,
  "zone-deprecated": zoneDeprecated,
  "zone-sign-inverted": zoneSignInverted,
} satisfies Record<string, FindWarnings>;

export type WarningCode = keyof typeof finders;

/** The warnings of a body without errors, in the order of its entries, then of their pointers. */
export function findWarnings(accepted: Accepted): Warning[] {
  const found: (Warning & { index: number })[] = [];
  for (const [code, find] of Object.entries(finders)) {
    for (const { index, path, message } of find(accepted)) {
      found.push({ index, pointer: `/${index}${path}`, code: code as WarningCode, message });
    }
  }
  found.sort((a, b) => a.index - b.index || compare(a.pointer, b.pointer) || compare(a.code, b.code));
  return found.map(({ pointer, code, message }) => ({ pointer, code, message }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
