import typia, { type tags } from "typia";
import { otherRules } from "../../other-rules.ts";
import { plain } from "../../plain-checks.ts";
import type { Body, Holds } from "./entry.ts";

const check = typia.createValidateEquals<Body<Holds<"plain.isGmtZone">, string & tags.Format<"date-time">>>();
const keepOtherRules = otherRules(plain);

export default (body: unknown): boolean => {
  const { success, data } = check(body);
  return success && keepOtherRules(data);
};
