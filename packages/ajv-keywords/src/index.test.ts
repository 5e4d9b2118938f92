import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inMemory, standalone } from "../test/builds.ts";
import addCallsKeywords, { chronological, distinct, gmtZone, noOverlap, onInvalid } from "./index.ts";

const schema = {
  type: "object",
  properties: {
    zone: { type: "string", "x-gmt-zone": true },
    priority: { type: "integer", minimum: 1, maximum: 5, default: 5, "x-on-invalid": "use-default" },
    times: {
      type: "array",
      items: { type: "object", "x-distinct": ["from", "to"] },
      "x-no-overlap": { from: "from", to: "to" },
    },
  },
  "x-chronological": ["start", "finish"],
};

describe("addCallsKeywords", () => {
  it("adds each keyword and gives the instance back", () => {
    const added: unknown[] = [];
    const ajv = { addKeyword: (definition: unknown) => added.push(definition) };
    expect(addCallsKeywords(ajv as never)).toBe(ajv);
    expect(new Set(added)).toEqual(new Set([chronological, distinct, gmtZone, noOverlap, onInvalid]));
  });

  it("finds the same in memory and in standalone code", async () => {
    const checks = [inMemory(schema), await standalone(schema)];
    const time = fc.oneof(fc.constantFrom("09:00", "10:00", "10:30", "23:00", "24:00"), fc.jsonValue());
    const date = fc.constantFrom("2030-01-01T00:00:00Z", "2030-01-01T01:00:00.5+01:00", "2029-12-31", null);
    const data = fc.record(
      {
        zone: fc.oneof(fc.constantFrom("+05:30", "+5:30", "Europe/Kyiv", "europe/kyiv"), fc.jsonValue()),
        priority: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.jsonValue()),
        times: fc.array(fc.oneof(fc.record({ from: time, to: time }), fc.jsonValue()), { maxLength: 5 }),
        start: date,
        finish: date,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(data, (value) => {
        const copies = [structuredClone(value), structuredClone(value)];
        const [memory, bundle] = checks.map((check, build) => check(copies[build]));
        expect(bundle).toEqual(memory);
        expect(copies[1]).toEqual(copies[0]);
      }),
      { numRuns: 500 },
    );
  });
});
