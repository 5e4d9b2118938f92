import { describe, expect, it } from "vitest";
import { gmtZoneCaution, regionIds } from "./index.ts";

describe("gmtZoneCaution", () => {
  it.each(["EST", "MST", "HST", "ROC"])("%s is deprecated", (zone) => {
    expect(gmtZoneCaution(zone)).toBe("zone-deprecated");
  });

  it("finds the inverted sign of Etc/GMT±1 to Etc/GMT+12 and Etc/GMT-14, and nothing else", () => {
    const inverted = regionIds().filter((id) => gmtZoneCaution(id) === "zone-sign-inverted");
    expect(inverted).toHaveLength(26);
    expect(inverted.every((id) => /^Etc\/GMT[+-][1-9]\d?$/.test(id))).toBe(true);
    for (const zone of [
      "GMT+5",
      "UTC-3",
      "+05:00",
      "Etc/GMT",
      "Etc/GMT0",
      "Etc/GMT+0",
      "Etc/GMT-0",
      "Europe/Kyiv",
    ]) {
      expect(gmtZoneCaution(zone)).toBeUndefined();
    }
  });
});
