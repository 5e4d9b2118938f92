import type { Ajv } from "ajv";
import { chronological } from "./chronological.ts";
import { distinct } from "./distinct.ts";
import { gmtZone } from "./gmt-zone.ts";
import { noOverlap } from "./no-overlap.ts";
import { onInvalid } from "./on-invalid.ts";

/**
 * Add `x-gmt-zone`, `x-no-overlap`, `x-distinct`, `x-chronological` and `x-on-invalid` to an ajv instance of any
 * draft.
 *
 * @returns the same instance
 * @throws Error when the instance knows one of them already
 */
export default function addCallsKeywords<Instance extends Pick<Ajv, "addKeyword">>(ajv: Instance): Instance {
  for (const keyword of [gmtZone, noOverlap, distinct, chronological, onInvalid]) ajv.addKeyword(keyword);
  return ajv;
}

export { chronological, distinct, gmtZone, noOverlap, onInvalid };
