import { parseInstant } from "@calls-api/time";

/** Whether a text is an RFC 3339 date-time (contract §3). */
export function isInstant(text: string): boolean {
  return parseInstant(text) !== undefined;
}
