import typia from "typia";
import { lent } from "../../checks.ts";
import { otherRules } from "../../other-rules.ts";
import type { Body, Holds } from "./entry.ts";

const check = typia.createValidateEquals<Body<Holds<"lent.isGmtZone">, Holds<"lent.isDateTime">>>();
const keepOtherRules = otherRules(lent);

export default (body: unknown): boolean => {
  const { success, data } = check(body);
  return success && keepOtherRules(data);
};
