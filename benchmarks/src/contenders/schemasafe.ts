import { validator } from "@exodus/schemasafe";
import type { Checks } from "../checks.ts";
import type { Contender } from "../contender.ts";
import { formats } from "../date-time.ts";
import { type Entry, otherRules } from "../other-rules.ts";
import { plainSchema } from "../plain-schema.ts";

/** schemasafe has no keywords of one's own; formats, which are for strings alone, carry the zone. */
export function schemasafe(checks: Checks): Contender {
  const schema = plainSchema((keyword) => (keyword === "x-gmt-zone" ? { format: "gmt-zone" } : {}));
  const check = validator(schema as never, {
    formats: { "gmt-zone": checks.isGmtZone, ...(checks.form === "lent" && formats) },
    includeErrors: true,
    allErrors: true,
    mode: "default",
    contentValidation: false,
  });
  const keepOtherRules = otherRules(checks);
  return {
    name: "@exodus/schemasafe",
    validate: (data) => check(data as never) && keepOtherRules(data as Entry[]),
  };
}
