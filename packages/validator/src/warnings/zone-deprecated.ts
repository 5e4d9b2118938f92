import { gmtZoneCaution } from "@calls-api/time";
import type { Accepted, Finding } from "./finding.ts";

/** A region with the same offset that every runtime knows. */
const REPLACEMENTS: Record<string, string> = {
  EST: "America/Panama",
  MST: "America/Phoenix",
  HST: "Pacific/Honolulu",
  ROC: "Asia/Taipei",
};

/** `zone-deprecated`: a zone that some runtimes lack (contract §4, §8). */
export function* zoneDeprecated({ entries }: Accepted): Iterable<Finding> {
  for (const [index, { gmtZone }] of entries.entries()) {
    if (gmtZone === undefined || gmtZoneCaution(gmtZone) !== "zone-deprecated") continue;
    const message = `"${gmtZone}" is unknown to some runtimes: write "${REPLACEMENTS[gmtZone]}"`;
    yield { index, path: "/gmtZone", message };
  }
}
