import type { Ajv } from "ajv";
import { chronological } from "./chronological.ts";
import { distinct } from "./distinct.ts";
import { gmtZone, gmtZoneBrief } from "./gmt-zone.ts";
import { noOverlap } from "./no-overlap.ts";
import { onInvalid } from "./on-invalid.ts";

export interface CallsKeywordsOptions {
  /**
   * Whether the error of a wrong zone says which one was probably meant; default true. A bundle without it is
   * smaller by about 1 kB (min + gzip), and `suggestGmtZone` of `@calls-api/time` can still be asked.
   */
  suggestions?: boolean;
}

/**
 * Add `x-gmt-zone`, `x-no-overlap`, `x-distinct`, `x-chronological` and `x-on-invalid` to an ajv instance of any
 * draft.
 *
 * @returns the same instance
 * @throws Error when the instance knows one of them already
 */
export default function addCallsKeywords<Instance extends Pick<Ajv, "addKeyword">>(
  ajv: Instance,
  { suggestions = true }: CallsKeywordsOptions = {},
): Instance {
  const zone = suggestions ? gmtZone : gmtZoneBrief;
  for (const keyword of [zone, noOverlap, distinct, chronological, onInvalid]) ajv.addKeyword(keyword);
  return ajv;
}

export { chronological, distinct, gmtZone, gmtZoneBrief, noOverlap, onInvalid };
