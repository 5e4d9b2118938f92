import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { builds, inMemory } from "../test/builds.ts";
import vectors from "../test/vectors/gmt-zone.json" with { type: "json" };
import addCallsKeywords from "./index.ts";

const schema = { type: "string", "x-gmt-zone": true };

describe.each(Object.entries(builds))("x-gmt-zone, %s", (_name, compile) => {
  it("agrees with the contract vectors", async () => {
    const check = await compile(schema);
    for (const { value, valid } of vectors) {
      expect(
        check(value).map((error) => error.keyword),
        value,
      ).toEqual(valid ? [] : ["x-gmt-zone"]);
    }
  });

  it("says what to write instead", async () => {
    const check = await compile(schema);
    expect(check("+5:30")).toMatchObject([
      { message: '"+5:30" is not a zone: write "+05:30"', params: { suggestion: "+05:30" } },
    ]);
    expect(check("+19:00")[0]?.message).toBe(
      '"+19:00" is not a zone: write an offset from -18:00 to +18:00 such as "+05:30", or a region in its exact case such as "Europe/Kyiv"',
    );
    expect(check("x".repeat(5000))[0]?.message?.length).toBeLessThan(250);
  });
});

describe("x-gmt-zone", () => {
  it("can leave the suggestion out", () => {
    const ajv = addCallsKeywords(new Ajv2020({ allErrors: true }), { suggestions: false });
    const check = ajv.compile(schema);
    expect(check("+5:30")).toBe(false);
    expect(check.errors).toMatchObject([{ message: expect.stringContaining("write an offset"), params: {} }]);
  });

  it("takes true and nothing else in a schema", () => {
    expect(() => inMemory({ type: "string", "x-gmt-zone": false })).toThrow("x-gmt-zone");
  });
});
