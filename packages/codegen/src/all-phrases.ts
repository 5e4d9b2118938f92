import { REPLACED } from "./runtime/collect.ts";
import type { Phrases } from "./runtime/describe.ts";
import * as phrases from "./runtime/phrases.ts";

/** The phrases of all keywords, for checks in memory; a generated module holds those that it needs. */
export const ALL_PHRASES: Phrases = {
  ...phrases,
  "false schema": phrases.falseSchema,
  [REPLACED]: phrases.onInvalid,
};
