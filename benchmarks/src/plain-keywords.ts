import type { Interval } from "./checks.ts";
import type { Entry } from "./other-rules.ts";
import { plain } from "./plain-checks.ts";

/** The keywords of the document over the plain checks; the data may be wrong already in the eyes of other keywords. */
export const plainKeywords = {
  "x-gmt-zone": { type: "string", holds: plain.isGmtZone },
  "x-no-overlap": {
    type: "array",
    holds: (list: Interval[]) => !list.every(isInterval) || !plain.hasOverlap(list),
  },
  "x-distinct": {
    type: "object",
    holds: ({ localTimeFrom, localTimeTo }: Interval) => localTimeFrom !== localTimeTo,
  },
  "x-chronological": {
    type: "object",
    holds: ({ startDateTime, finishDateTime }: Entry) => !plain.isOutOfOrder(startDateTime, finishDateTime),
  },
} as const;

function isInterval(value: unknown): boolean {
  const { localTimeFrom, localTimeTo } = (value ?? {}) as Partial<Interval>;
  return typeof localTimeFrom === "string" && typeof localTimeTo === "string";
}
