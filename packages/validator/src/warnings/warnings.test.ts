import type { Entry } from "@calls-api/types";
import { describe, expect, it } from "vitest";
import { validateAddPhones } from "../index.ts";

const interval = (from: string, to: string) => ({ localTimeFrom: from, localTimeTo: to });
const day = [interval("10:00", "18:00")];
const night = [interval("20:00", "03:00")];
const early = [interval("02:00", "05:00")];

const warningsOf = (...entries: Partial<Entry>[]) => {
  const result = validateAddPhones(entries.map((entry) => ({ phone: "16500000000", ...entry })));
  if (!result.valid) throw new Error(JSON.stringify(result.errors));
  return result.warnings.map(({ pointer, code }) => `${pointer} ${code}`);
};

describe("unused-day", () => {
  it("names every day that allowedDays leaves out", () => {
    expect(warningsOf({ allowedDays: ["mon"], allowedTime: { sun: day, tue: day, default: day } })).toEqual([
      "/0/allowedTime/sun unused-day",
      "/0/allowedTime/tue unused-day",
    ]);
  });

  it("needs allowedDays", () => expect(warningsOf({ allowedTime: { mon: day } })).toEqual([]));
});

describe("day-without-window", () => {
  it("is said once for all days", () => {
    expect(warningsOf({ allowedDays: ["mon", "tue", "wed"], allowedTime: { mon: day } })).toEqual([
      "/0/allowedTime day-without-window",
    ]);
    expect(warningsOf({ allowedDays: ["mon"], allowedTime: {} })).toEqual([
      "/0/allowedTime day-without-window",
    ]);
  });

  it("needs allowedDays and allowedTime", () => {
    expect(warningsOf({ allowedDays: ["mon"] })).toEqual([]);
    expect(warningsOf({ allowedTime: { mon: day } })).toEqual([]);
  });
});

describe("overnight-meets-next-day", () => {
  const met = (entry: Partial<Entry>) =>
    warningsOf(entry).filter((line) => line.endsWith("overnight-meets-next-day"));

  it.each<[string, Partial<Entry>, string[]]>([
    ["Sunday meets Monday", { allowedTime: { sun: night, mon: early } }, ["sun/0"]],
    ["a day meets the default of the next", { allowedTime: { fri: night, default: early } }, ["fri/0"]],
    ["the default meets a day", { allowedTime: { default: night, wed: early } }, ["default/0"]],
    ["the default meets itself", { allowedTime: { default: [...early, ...night] } }, ["default/1"]],
    [
      "each of two",
      { allowedTime: { mon: night, tue: [...early, ...night], wed: early } },
      ["mon/0", "tue/1"],
    ],
    ["the last minute", { allowedTime: { mon: night, tue: [interval("02:59", "05:00")] } }, ["mon/0"]],
    ["touching only", { allowedTime: { mon: night, tue: [interval("03:00", "05:00")] } }, []],
    [
      "until midnight",
      { allowedTime: { mon: [interval("20:00", "00:00")], tue: [interval("00:00", "05:00")] } },
      [],
    ],
    ["not the day after the next", { allowedTime: { mon: night, wed: early } }, []],
    ["the next day is not allowed", { allowedDays: ["mon"], allowedTime: { mon: night, tue: early } }, []],
    ["the night is not allowed", { allowedDays: ["tue"], allowedTime: { mon: night, tue: early } }, []],
    [
      "a default that no day uses twice running",
      { allowedDays: ["mon", "wed"], allowedTime: { default: [...early, ...night] } },
      [],
    ],
  ])("%s", (_name, entry, places) => {
    expect(met(entry)).toEqual(places.map((place) => `/0/allowedTime/${place} overnight-meets-next-day`));
  });
});

describe("duplicate-entry", () => {
  it("points at each later one", () => {
    expect(
      warningsOf({}, { phone: 16500000000 }, { phone: "+16500000000" }, { payload: {} }, { payload: {} }),
    ).toEqual(["/1 duplicate-entry", "/2 duplicate-entry", "/4 duplicate-entry"]);
  });

  it("compares settings after defaults", () => {
    const same: Partial<Entry>[] = [
      { gmtZone: "+0530", allowedDays: ["tue", "mon"], startDateTime: "2030-03-23T03:00:00+03:00" },
      {
        gmtZone: "+05:30",
        allowedDays: ["mon", "tue"],
        startDateTime: "2030-03-23T00:00:00.0Z",
        dialerPriority: 5,
      },
    ];
    expect(warningsOf(...same)).toEqual(["/1 duplicate-entry"]);
    expect(
      warningsOf({ gmtZone: "Europe/Kyiv" }, { gmtZone: "Europe/Kiev" }, { maxAttempts: 0 }, {}),
    ).toEqual([]);
  });

  it("sees the priority that a wrong one becomes", () => {
    const wrong = { dialerPriority: 7 } as unknown as Partial<Entry>;
    expect(warningsOf({}, wrong)).toEqual(["/1 duplicate-entry", "/1/dialerPriority priority-defaulted"]);
  });
});

describe("zone-deprecated, zone-sign-inverted", () => {
  it.each(["EST", "MST", "HST", "ROC"])("%s", (gmtZone) => {
    expect(warningsOf({ gmtZone })).toEqual(["/0/gmtZone zone-deprecated"]);
  });

  it("tells what an inverted sign means", () => {
    const result = validateAddPhones([{ phone: "16500000000", gmtZone: "Etc/GMT+5" }]);
    expect(result.valid && result.warnings[0]?.message).toBe(
      'the sign of "Etc/GMT+5" is inverted, it means -05:00: write "-05:00"',
    );
    expect(warningsOf({ gmtZone: "Etc/GMT-14" })).toEqual(["/0/gmtZone zone-sign-inverted"]);
    expect(warningsOf({ gmtZone: "Etc/GMT+0" })).toEqual([]);
  });
});
