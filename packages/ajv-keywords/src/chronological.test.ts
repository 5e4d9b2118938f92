import { describe, expect, it } from "vitest";
import { builds, inMemory } from "../test/builds.ts";

const schema = { type: "object", "x-chronological": ["start", "finish"] };

describe.each(Object.entries(builds))("x-chronological, %s", (_name, compile) => {
  it.each([
    ["2030-03-24T00:00:00Z", "2030-03-23T00:00:00Z"],
    ["2030-03-23T03:00:00+03:00", "2030-03-23T00:00:00Z"],
    ["2000-01-01T00:00:00Z", "1970-01-01T00:00:00Z"],
    ["2030-01-01T00:00:00.5Z", "2030-01-01T00:00:00.49999Z"],
    ["2030-01-01T00:00:00.50Z", "2030-01-01T00:00:00.5Z"],
  ])("refuses %s before %s", async (start, finish) => {
    expect((await compile(schema))({ start, finish })).toMatchObject([
      {
        instancePath: "",
        params: { properties: ["start", "finish"] },
        message: `start (${start}) is not earlier than finish (${finish}): write an earlier start or a later finish`,
      },
    ]);
  });

  it.each([
    ["2030-03-23T10:00:00+05:00", "2030-03-23T09:00:00Z"],
    ["1970-01-01T00:00:00Z", "1970-01-01T00:00:01Z"],
    ["2030-01-01T00:00:00.1Z", "2030-01-01T00:00:00.10000001Z"],
    ["soon", "2030-03-23T00:00:00Z"],
    ["2030-02-30T00:00:00Z", "2000-01-01T00:00:00Z"],
    [undefined, "2030-03-23T00:00:00Z"],
    ["2030-03-23T00:00:00Z", null],
    [2, 1],
  ])("is silent about %s before %s", async (start, finish) => {
    expect((await compile(schema))({ start, finish })).toEqual([]);
  });
});

describe("x-chronological", () => {
  it("refuses anything but two names in a schema", () => {
    expect(() => inMemory({ type: "object", "x-chronological": ["start"] })).toThrow("x-chronological");
  });
});
