/** Why a valid zone deserves a second look (contract §4, §8). */
export type GmtZoneCaution = "zone-deprecated" | "zone-sign-inverted";

/**
 * What to beware of in a valid `gmtZone`: some runtimes lack `EST`, `MST`, `HST` and `ROC`; the sign of
 * `Etc/GMT±n` is inverted (`Etc/GMT+5` is five hours behind UTC).
 *
 * @param zone a zone that {@link parseGmtZone} accepts
 */
export function gmtZoneCaution(zone: string): GmtZoneCaution | undefined {
  if (zone === "EST" || zone === "MST" || zone === "HST" || zone === "ROC") return "zone-deprecated";
  if (!zone.startsWith("Etc/GMT+") && !zone.startsWith("Etc/GMT-")) return undefined;
  return zone.length === 9 && zone.endsWith("0") ? undefined : "zone-sign-inverted";
}
