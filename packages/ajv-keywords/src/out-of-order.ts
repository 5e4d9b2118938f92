import { compareInstants, epochSecondsOf, parseInstant } from "@calls-api/time";

/** Whether both are RFC 3339 date-times and the first is not the earlier one. Allocates only for equal seconds. */
export function isOutOfOrder(first: unknown, second: unknown): boolean {
  if (typeof first !== "string" || typeof second !== "string") return false;
  const a = epochSecondsOf(first);
  const b = epochSecondsOf(second);
  if (a !== b) return a > b;
  const [start, finish] = [parseInstant(first), parseInstant(second)];
  return start !== undefined && finish !== undefined && compareInstants(start, finish) >= 0;
}
