import { validator } from "@exodus/schemasafe";
import { type Contender, isGmtZone } from "../contender.ts";
import { isDateTime } from "../date-time.ts";
import { type Entry, keepOtherRules } from "../other-rules.ts";
import { plainSchema } from "../plain-schema.ts";

/** schemasafe has no keywords of one's own; formats, which are for strings alone, carry the zone. */
const check = validator(plainSchema({ "x-gmt-zone": () => ({ format: "gmt-zone" }) }) as never, {
  formats: { "gmt-zone": isGmtZone, "date-time": isDateTime },
  includeErrors: true,
  allErrors: true,
  mode: "default",
  contentValidation: false,
});

export const schemasafe: Contender = {
  name: "@exodus/schemasafe",
  validate: (data) => check(data as never) && keepOtherRules(data as Entry[]),
};
