import { isOutOfOrder } from "@calls-api/ajv-keywords/checks";
import { hasOverlap, isGmtZone } from "@calls-api/time";
import { isDateTime } from "./date-time.ts";

/** An interval whose ends are local times. */
export interface Interval {
  localTimeFrom: string;
  localTimeTo: string;
}

/** The rules that no schema library has, and date-times, which most of them have. */
export interface Checks {
  /** Natural peers take the date-times of their library where it has some. */
  form: "natural" | "lent";
  isGmtZone(text: string): boolean;
  hasOverlap(intervals: readonly Interval[]): boolean;
  /** Whether both are date-times and the first is not the earlier one. */
  isOutOfOrder(start: string | undefined, finish: string | undefined): boolean;
  isDateTime(text: string): boolean;
}

/** Our own checks, lent to a peer, so that it is the libraries that are compared. */
export const lent: Checks = { form: "lent", isGmtZone, hasOverlap, isOutOfOrder, isDateTime };
