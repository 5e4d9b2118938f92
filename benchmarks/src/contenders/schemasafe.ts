import { validator } from "@exodus/schemasafe";
import { type Contender, hasOverlap, isGmtZone, isOutOfOrder } from "../contender.ts";
import { isDateTime } from "../date-time.ts";
import { plainSchema } from "../plain-schema.ts";

/** schemasafe has no keywords of one's own; formats, which are for strings alone, carry the zone. */
const check = validator(plainSchema({ "x-gmt-zone": () => ({ format: "gmt-zone" }) }) as never, {
  formats: { "gmt-zone": isGmtZone, "date-time": isDateTime },
  includeErrors: true,
  allErrors: true,
  mode: "default",
  contentValidation: false,
});

type Entry = { allowedTime?: Record<string, unknown[]>; startDateTime?: string; finishDateTime?: string };

export const schemasafe: Contender = {
  name: "@exodus/schemasafe",
  validate: (data) => check(data as never) && (data as Entry[]).every(keepsOtherRules),
};

/** The rules that only code can say, in one's own pass behind the validator. */
function keepsOtherRules({ allowedTime, startDateTime, finishDateTime }: Entry): boolean {
  for (const day in allowedTime) {
    const list = allowedTime[day] as { localTimeFrom: string; localTimeTo: string }[];
    if (hasOverlap(list) || list.some((interval) => interval.localTimeFrom === interval.localTimeTo))
      return false;
  }
  return !isOutOfOrder(startDateTime, finishDateTime);
}
