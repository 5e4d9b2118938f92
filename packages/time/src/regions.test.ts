import { readFile } from "node:fs/promises";
import { join } from "node:path";
import tzdata from "tzdata" with { type: "json" };
import { describe, expect, it } from "vitest";
import { readRegions, regionsModule } from "../regions-module.ts";
import { isRegion, regionIds } from "./index.ts";

const committed = await readFile(join(import.meta.dirname, "generated", "regions.ts"), "utf8");

describe("regions", () => {
  it("are the zones and links of the database, Factory left out", () => {
    for (const id of Object.keys(tzdata.zones)) expect(isRegion(id), id).toBe(id !== "Factory");
    expect(regionIds()).toEqual(regionIds().toSorted());
  });

  it("are all that the runtime knows", () => {
    const unknown = Intl.supportedValuesOf("timeZone").filter((id) => !isRegion(id));
    expect(unknown).toEqual([]);
  });

  it("are exact in case and never a property of something", () => {
    for (const text of [
      "europe/kyiv",
      "Europe/Kyiv ",
      "__proto__",
      "constructor",
      "size",
      "",
      "Europe/",
      "SystemV/EST5",
      ",",
      "Africa/,Abidjan",
    ]) {
      expect(isRegion(text), text).toBe(false);
    }
  });
});

describe("regionsModule", () => {
  const database = Object.keys(tzdata.zones);

  it("keeps the regions that the database has dropped", () => {
    const shrunk = regionsModule(
      database.filter((id) => !id.startsWith("Europe/")),
      committed,
    );
    expect(readRegions(shrunk).toSorted()).toEqual(regionIds());
  });

  it("adds those that are new", () => {
    expect(readRegions(regionsModule(["Mars/Utopia"], committed))).toContain("Mars/Utopia");
  });

  it("makes an edited list anew", () => {
    const edited = committed.replace("Amsterdam", "Amsterdim");
    expect(readRegions(edited)).toEqual([]);
    expect(regionsModule(database, edited)).toBe(regionsModule(database, ""));
  });
});
