import { parseInstant } from "@calls-api/time";
import { isNotEarlier } from "./not-earlier.ts";

/** Whether both are RFC 3339 date-times and the first is not the earlier one (contract §3). */
export function isOutOfOrder(first: unknown, second: unknown): boolean {
  return isNotEarlier(first, second) && [first, second].every(isInstant);
}

function isInstant(text: unknown): boolean {
  return parseInstant(text as string) !== undefined;
}
