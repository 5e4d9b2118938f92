import type { Entry, Weekday } from "@calls-api/types";

/** In the order of the week. */
export const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The priority of an entry that names none, or a wrong one (contract §3). */
export const DEFAULT_PRIORITY = 5;

/** The number as digits only: `"+16500000000"` and `16500000000` are the same (contract §3). */
export function digitsOf(phone: Entry["phone"]): string {
  const text = String(phone);
  return text.startsWith("+") ? text.slice(1) : text;
}
