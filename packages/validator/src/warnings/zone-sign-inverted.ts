import { formatOffset, gmtZoneCaution } from "@calls-api/time";
import type { Accepted, Finding } from "./finding.ts";

/** `zone-sign-inverted`: Etc/GMT+5 is five hours behind UTC, not ahead of it (contract §4, §8). */
export function* zoneSignInverted({ entries }: Accepted): Iterable<Finding> {
  for (const [index, { gmtZone }] of entries.entries()) {
    if (gmtZone === undefined || gmtZoneCaution(gmtZone) !== "zone-sign-inverted") continue;
    const offset = formatOffset(-3600 * Number(gmtZone.slice("Etc/GMT".length)));
    const message = `the sign of "${gmtZone}" is inverted, it means ${offset}: write "${offset}"`;
    yield { index, path: "/gmtZone", message };
  }
}
