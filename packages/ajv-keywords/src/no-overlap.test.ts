import { describe, expect, it } from "vitest";
import { builds, inMemory } from "../test/builds.ts";
import vectors from "../test/vectors/intervals.json" with { type: "json" };

const localTime = { type: "string", pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$" };
const schema = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    properties: { localTimeFrom: localTime, localTimeTo: localTime },
    required: ["localTimeFrom", "localTimeTo"],
    additionalProperties: false,
    "x-distinct": ["localTimeFrom", "localTimeTo"],
  },
  "x-no-overlap": { from: "localTimeFrom", to: "localTimeTo" },
};

/** The vectors' word for what each keyword finds. */
const kinds: Record<string, string> = {
  required: "missing",
  pattern: "format",
  type: "format",
  "x-distinct": "empty",
  minItems: "empty-list",
  "x-no-overlap": "overlap",
};

const interval = (from: string, to: string) => ({ localTimeFrom: from, localTimeTo: to });

describe.each(Object.entries(builds))("x-no-overlap, %s", (_name, compile) => {
  it("agrees with the contract vectors", async () => {
    const check = await compile(schema);
    for (const vector of vectors) {
      const errors = check(vector.value);
      expect([...new Set(errors.map(({ keyword }) => kinds[keyword]))].sort(), vector.name).toEqual(
        vector.kinds,
      );
      const overlaps = errors.find(({ keyword }) => keyword === "x-no-overlap")?.params["overlaps"] ?? [];
      expect(overlaps, vector.name).toEqual(vector.overlapping);
    }
  });

  it("says how to part the intervals", async () => {
    const check = await compile(schema);
    const messageOf = (...intervals: object[]) => check(intervals)[0]?.message;
    expect(messageOf(interval("10:00", "13:30"), interval("13:00", "14:30"))).toBe(
      "interval 0 (10:00–13:30) overlaps interval 1 (13:00–14:30): end interval 0 by 13:00 or start interval 1 at 13:30 or later",
    );
    expect(messageOf(interval("13:00", "14:30"), interval("10:00", "13:30"))).toBe(
      "interval 1 (10:00–13:30) overlaps interval 0 (13:00–14:30): end interval 1 by 13:00 or start interval 0 at 13:30 or later",
    );
    const nested = [interval("08:00", "20:00"), interval("09:00", "10:00"), interval("19:00", "21:00")];
    expect(messageOf(...nested)).toContain("(2 pairs overlap)");
    expect(messageOf(interval("08:00", "20:00"), interval("08:00", "10:00"))).toContain(
      "leave one of them out",
    );
  });
});

describe("x-no-overlap", () => {
  it("stays bounded for a list of many equal intervals", () => {
    const many = Array.from({ length: 20_000 }, () => interval("10:00", "11:00"));
    expect(inMemory(schema)(many)[0]?.params["overlaps"]).toHaveLength(300);
  });

  it.each([true, {}, { from: "a" }, { from: "a", to: 1 }, { from: "a", to: "b", by: "c" }])(
    "refuses %j in a schema",
    (value) => {
      expect(() => inMemory({ type: "array", "x-no-overlap": value })).toThrow("x-no-overlap");
    },
  );
});
