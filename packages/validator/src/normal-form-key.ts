import type { Entry } from "@calls-api/types";
import { canonicalJson } from "./canonical-json.ts";
import { normalizeEntry } from "./normalize-entry.ts";

/** The normal form of an entry as text: two entries are duplicates exactly if their keys are equal (contract §6). */
export function normalFormKey(entry: Entry): string {
  return canonicalJson(normalizeEntry(entry));
}
