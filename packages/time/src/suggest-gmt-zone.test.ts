import fc from "fast-check";
import { describe, expect, it } from "vitest";
import vectors from "../test/vectors/gmt-zone.json" with { type: "json" };
import { isGmtZone, regionIds, suggestGmtZone } from "./index.ts";

describe("suggestGmtZone", () => {
  it.each([
    ["+5:30", "+05:30"],
    ["-1:00", "-01:00"],
    ["+530", "+05:30"],
    ["+05:3000", "+05:30:00"],
    ["+0530:15", "+05:30:15"],
    ["+05.30", "+05:30"],
    ["05:00", "+05:00"],
    [" 03:00", "+03:00"],
    [" +05:00", "+05:00"],
    ["+05:00\n", "+05:00"],
    ['"+05:30"', "+05:30"],
    ["+05:00Z", "+05:00"],
    ["−05:00", "-05:00"],
    ["＋０５:００", "+05:00"],
    ["utc+3", "UTC+3"],
    ["UTC 5", "UTC+5"],
    ["UTC0", "UTC+0"],
    ["GMT-8:00", "GMT-08:00"],
    ["GMT +05:00", "GMT+05:00"],
    ["z", "Z"],
    ["ut", "UT"],
    ["europe/kyiv", "Europe/Kyiv"],
    ["AMERICA/NEW YORK", "America/New_York"],
    ["New_York", "America/New_York"],
    ["Antarctica\\DumontDUrville", "Antarctica/DumontDUrville"],
    ["Europe/Zürich", "Europe/Zurich"],
    ["America/New_Yor", "America/New_York"],
    ["Aisa/Vladivostok", "Asia/Vladivostok"],
    ["Europe-Berlin", "Europe/Berlin"],
    ["etc/gmt+5", "Etc/GMT+5"],
  ])("%j → %j", (text, zone) => expect(suggestGmtZone(text)).toBe(zone));

  it.each([
    "",
    " ",
    "+",
    "+19",
    "+05:60",
    "+05:3",
    "+005",
    "PST",
    "ACT",
    "Etc/GMT+13",
    "Asia/Mumbai",
    "Europe",
  ])("does not guess from %j", (text) => expect(suggestGmtZone(text)).toBeUndefined());

  it("has nothing to suggest for a valid zone", () => {
    for (const { value } of vectors.filter(({ valid }) => valid))
      expect(suggestGmtZone(value)).toBeUndefined();
  });

  it("suggests valid zones only", () => {
    const character = fc.oneof(
      fc.constantFrom(..."+-:0123456789UTCGMZ /_"),
      fc.string({ minLength: 1, maxLength: 1 }),
    );
    const anything = fc.string({ unit: fc.oneof(character, fc.string({ unit: "binary", maxLength: 1 })) });
    const edited = fc
      .tuple(fc.constantFrom(...vectors.map(({ value }) => value)), fc.nat(20), fc.nat(3), anything)
      .map(([text, at, removed, put]) => text.slice(0, at) + put + text.slice(at + removed));
    fc.assert(
      fc.property(fc.oneof(anything, edited), (text) => {
        const zone = suggestGmtZone(text);
        expect(zone === undefined || (zone !== text && isGmtZone(zone))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("finds a region back in any case, and with one letter of its city doubled", () => {
    for (const id of regionIds()) {
      if (isGmtZone(id.toLowerCase())) continue;
      expect(suggestGmtZone(id.toLowerCase())).toBe(id);
    }
    for (const id of ["Europe/Berlin", "Asia/Kolkata", "America/Argentina/Buenos_Aires"]) {
      for (let at = id.lastIndexOf("/") + 1; at < id.length; at++) {
        expect(suggestGmtZone(id.slice(0, at) + id.slice(at - 1))).toBe(id);
      }
    }
  });
});
