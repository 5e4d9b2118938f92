import { describe, expect, it } from "vitest";
import { builds, inMemory } from "../test/builds.ts";

const schema = { type: "object", "x-distinct": ["a", "b"] };

describe.each(Object.entries(builds))("x-distinct, %s", (_name, compile) => {
  it("refuses two equal strings", async () => {
    expect((await compile(schema))({ a: "10:00", b: "10:00" })).toMatchObject([
      {
        instancePath: "",
        params: { properties: ["a", "b"] },
        message: 'a and b are both "10:00": write two different values',
      },
    ]);
  });

  it.each([{}, { a: "x" }, { b: "x" }, { a: 1, b: 1 }, { a: null, b: null }, { a: "x", b: "X" }])(
    "is silent about %j",
    async (data) => expect((await compile(schema))(data)).toEqual([]),
  );

  it("takes names that are no identifiers", async () => {
    const check = await compile({ type: "object", "x-distinct": ["a-b", 'c"d'] });
    expect(check({ "a-b": "x", 'c"d': "x" })).toHaveLength(1);
  });
});

describe("x-distinct", () => {
  it.each([true, [], ["a"], ["a", "a"], ["a", "b", "c"], ["a", 1]].map((value) => [value]))(
    "refuses %j in a schema",
    (value) => expect(() => inMemory({ type: "object", "x-distinct": value })).toThrow("x-distinct"),
  );
});
