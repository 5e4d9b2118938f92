import { isOutOfOrder } from "@calls-api/ajv-keywords/checks";
import { isGmtZone, isIntervalList } from "@calls-api/time";
import type { Contender } from "../contender.ts";
import { isDateTime } from "../date-time.ts";

type Entry = Record<string, unknown>;

interface Problem {
  index: number;
  field: string;
}

/** What one would write by hand for this body alone: one pass over the names of each entry, nothing allocated on the way. */
export const handWritten: Contender = {
  name: "hand-written",
  validate(body) {
    const problems: Problem[] = [];
    if (!Array.isArray(body) || body.length === 0) return false;
    for (let index = 0; index < body.length; index++) {
      const entry = body[index];
      if (isRight(entry)) continue;
      if (typeof entry !== "object" || entry === null || Array.isArray(entry))
        problems.push({ index, field: "" });
      else explain(entry as Entry, index, problems);
    }
    return problems.length === 0;
  },
};

function isRight(entry: unknown): boolean {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return false;
  const { phone, payload, startDateTime: start, finishDateTime: finish, allowedDays } = entry as Entry;
  const { allowedTime, retryIntervalInMinutes, maxAttempts, gmtZone, dialerPriority } = entry as Entry;
  let known = 1;
  if (typeof phone === "string" ? !isPhone(phone) : !isWhole(phone, 10_000, 999_999_999_999_999))
    return false;
  if (payload !== undefined) {
    known++;
    if (!isObject(payload)) return false;
  }
  if (start !== undefined) {
    known++;
    if (typeof start !== "string" || !isDateTime(start)) return false;
  }
  if (finish !== undefined) {
    known++;
    if (typeof finish !== "string" || !isDateTime(finish)) return false;
  }
  if (isOutOfOrder(start, finish)) return false;
  if (allowedDays !== undefined) {
    known++;
    if (!areDays(allowedDays)) return false;
  }
  if (allowedTime !== undefined) {
    known++;
    if (!areTimes(allowedTime)) return false;
  }
  if (retryIntervalInMinutes !== undefined) {
    known++;
    if (!isWhole(retryIntervalInMinutes, 1, 2880)) return false;
  }
  if (maxAttempts !== undefined) {
    known++;
    if (!isWhole(maxAttempts, 0, 50)) return false;
  }
  if (gmtZone !== undefined) {
    known++;
    if (typeof gmtZone !== "string" || !isGmtZone(gmtZone)) return false;
  }
  if (dialerPriority !== undefined) known++;
  for (const _ in entry) known--;
  return known === 0;
}

function explain(entry: Entry, index: number, problems: Problem[]): void {
  if (entry["phone"] === undefined) problems.push({ index, field: "phone" });
  if (isOutOfOrder(entry["startDateTime"], entry["finishDateTime"])) problems.push({ index, field: "" });
  for (const field in entry) if (!isRightField(field, entry[field])) problems.push({ index, field });
}

function isRightField(field: string, value: unknown): boolean {
  switch (field) {
    case "phone":
      return typeof value === "string" ? isPhone(value) : isWhole(value, 10_000, 999_999_999_999_999);
    case "payload":
      return isObject(value);
    case "startDateTime":
    case "finishDateTime":
      return typeof value === "string" && isDateTime(value);
    case "allowedDays":
      return areDays(value);
    case "allowedTime":
      return areTimes(value);
    case "retryIntervalInMinutes":
      return isWhole(value, 1, 2880);
    case "maxAttempts":
      return isWhole(value, 0, 50);
    case "gmtZone":
      return typeof value === "string" && isGmtZone(value);
    case "dialerPriority":
      return true;
    default:
      return false;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPhone(text: string): boolean {
  const start = text.charCodeAt(0) === 43 ? 1 : 0;
  const digits = text.length - start;
  if (digits < 5 || digits > 15 || text.charCodeAt(start) === 48) return false;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
}

const DAY_BITS: Record<string, number> = { mon: 1, tue: 2, wed: 4, thu: 8, fri: 16, sat: 32, sun: 64 };

function areDays(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0 || value.length > 7) return false;
  let met = 0;
  for (let index = 0; index < value.length; index++) {
    const bit = typeof value[index] === "string" ? (DAY_BITS[value[index]] ?? 0) : 0;
    if (bit === 0 || (met & bit) !== 0) return false;
    met |= bit;
  }
  return true;
}

function areTimes(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  for (const day in value) {
    if (day !== "default" && !Object.hasOwn(DAY_BITS, day)) return false;
    if (!isIntervalList((value as Entry)[day], "localTimeFrom", "localTimeTo")) return false;
  }
  return true;
}
