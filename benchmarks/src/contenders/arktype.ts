import { type } from "arktype";
import type { Checks } from "../checks.ts";
import { type Contender, PHONE } from "../contender.ts";

const LOCAL_TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;
/** `string.date.iso` takes a date alone, too. */
const TIME_WITH_OFFSET = /T.+(Z|[+-]\d\d:\d\d)$/;

export function arktype({ form, isGmtZone, hasOverlap, isOutOfOrder, isDateTime }: Checks): Contender {
  const interval = type({ "+": "reject", localTimeFrom: LOCAL_TIME, localTimeTo: LOCAL_TIME }).narrow(
    (value) => value.localTimeFrom !== value.localTimeTo,
  );
  const intervals = interval
    .array()
    .atLeastLength(1)
    .narrow((list) => !hasOverlap(list));
  const dateTime =
    form === "lent" ? type("string").narrow(isDateTime) : type("string.date.iso").and(TIME_WITH_OFFSET);
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
  return { name: "arktype", validate: (data) => !(body(data) instanceof type.errors) };
}
