import { type } from "arktype";
import { type Contender, hasOverlap, isGmtZone, isOutOfOrder, LOCAL_TIME, PHONE } from "../contender.ts";
import { isDateTime } from "../date-time.ts";

const interval = type({ "+": "reject", localTimeFrom: LOCAL_TIME, localTimeTo: LOCAL_TIME }).narrow(
  (value) => value.localTimeFrom !== value.localTimeTo,
);
const intervals = interval
  .array()
  .atLeastLength(1)
  .narrow((list) => !hasOverlap(list));
const dateTime = type("string").narrow(isDateTime);
const entry = type({
  "+": "reject",
  phone: type(PHONE).or("10000 <= number.integer <= 999999999999999"),
  "payload?": type({ "[string]": "unknown" }).narrow((payload) => !Array.isArray(payload)),
  "startDateTime?": dateTime,
  "finishDateTime?": dateTime,
  "allowedDays?": type("('mon'|'tue'|'wed'|'thu'|'fri'|'sat'|'sun')[]")
    .atLeastLength(1)
    .atMostLength(7)
    .narrow((days) => new Set(days).size === days.length),
  "allowedTime?": {
    "+": "reject",
    "mon?": intervals,
    "tue?": intervals,
    "wed?": intervals,
    "thu?": intervals,
    "fri?": intervals,
    "sat?": intervals,
    "sun?": intervals,
    "default?": intervals,
  },
  "retryIntervalInMinutes?": "1 <= number.integer <= 2880",
  "maxAttempts?": "0 <= number.integer <= 50",
  "gmtZone?": type("string").narrow(isGmtZone),
  "dialerPriority?": "unknown",
}).narrow(({ startDateTime, finishDateTime }) => !isOutOfOrder(startDateTime, finishDateTime));
const body = entry.array().atLeastLength(1);

export const arktype: Contender = {
  name: "arktype",
  validate: (data) => !(body(data) instanceof type.errors),
};
