import { describe, expect, it } from "vitest";
import { builds, inMemory } from "../test/builds.ts";

const priorities = { enum: [1, 2, 3, 4, 5], default: 5, "x-on-invalid": "use-default" };
const variants = {
  "enum alone": priorities,
  "with type": { type: "integer", ...priorities },
  "with a string type": {
    type: "string",
    minLength: 2,
    maxLength: 3,
    default: "five",
    "x-on-invalid": "use-default",
  },
  "with minimum": { type: "integer", minimum: 1, maximum: 5, default: 5, "x-on-invalid": "use-default" },
  "behind $ref": { $ref: "#/$defs/priority" },
  "with $ref beside it": { $ref: "#/$defs/plain", default: 5, "x-on-invalid": "use-default" },
};
const schemaOf = (priority: object) => ({
  $defs: { priority: { type: "integer", ...priorities }, plain: { type: "integer", minimum: 1, maximum: 5 } },
  type: "object",
  properties: { before: { type: "string" }, priority, after: { type: "string" } },
});

describe.each([true, false])("x-on-invalid, allErrors: %s", (allErrors) => {
  describe.each(Object.entries(builds))("%s", (_name, compile) => {
    it.each(Object.entries(variants))("replaces what is wrong: %s", async (name, priority) => {
      const check = await compile(schemaOf(priority), allErrors);
      const fallback = name === "with a string type" ? "five" : 5;
      const wrong = [7, 0, 2.5, null, true, [], {}, "high"];
      for (const value of wrong) {
        const data = { priority: value };
        check(data);
        expect(data, JSON.stringify(value)).toEqual({ priority: fallback });
      }
    });

    it("leaves what is right and what is absent", async () => {
      const check = await compile(schemaOf(variants["with type"]), allErrors);
      for (const data of [{ priority: 1 }, { priority: 5 }, {}]) {
        const copy = { ...data };
        expect(check(copy)).toEqual([]);
        expect(copy).toEqual(data);
      }
    });

    it("keeps the errors around it", async () => {
      const check = await compile(schemaOf(variants["with type"]), allErrors);
      const errors = check({ before: 1, priority: 7, after: 2 });
      const paths = errors.map((error) => error.instancePath);
      expect(paths).toEqual(allErrors ? ["/before", "/after"] : ["/before"]);
    });

    it("replaces items of a list", async () => {
      const check = await compile({ type: "array", items: variants["with type"] }, allErrors);
      const data = [1, 9, "x", 3];
      expect(check(data)).toEqual([]);
      expect(data).toEqual([1, 5, 5, 3]);
    });

    it("reports a wrong root and a wrong branch, which have no place for a default", async () => {
      const root = await compile(variants["with type"], allErrors);
      expect(root(7)).not.toEqual([]);
      const branch = await compile({ anyOf: [variants["with type"], { type: "string" }] }, allErrors);
      expect(branch(7)).not.toEqual([]);
      expect(branch("high")).toEqual([]);
    });

    it("reports a default that is itself wrong", async () => {
      const check = await compile(schemaOf({ ...variants["with type"], default: 9 }), allErrors);
      expect(check({ priority: 7 })).toMatchObject([{ keyword: "enum", instancePath: "/priority" }]);
    });
  });
});

describe("x-on-invalid", () => {
  it("needs a default, and use-default is its only value", () => {
    expect(() => inMemory({ enum: [1], "x-on-invalid": "use-default" })).toThrow("default");
    expect(() => inMemory({ enum: [1], default: 1, "x-on-invalid": "ignore" })).toThrow("x-on-invalid");
  });
});
