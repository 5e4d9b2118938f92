import { expect, test } from "vitest";
import { createCompiler } from "../src/index.ts";
import { documentOf, importOperation } from "./generated-module.ts";

test("a million errors are counted, a hundred reported, and the memory stays bounded", async () => {
  const { requestBody } = await importOperation(
    documentOf(
      { type: "array", items: { $ref: "#/components/schemas/Item" } },
      {
        Item: { type: "object", required: ["a", "b"] },
      },
    ),
    "post",
  );
  const before = process.memoryUsage().heapUsed;
  const result = requestBody.validate(Array.from({ length: 1_000_000 }, () => 7));
  expect(result).toMatchObject({ valid: false, errorCount: 1_000_000 });
  expect(result.valid ? 0 : result.errors.length).toBe(100);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(200e6);
  const more = requestBody.validate([7, 7, 7], { maxErrors: 2 });
  expect(more).toMatchObject({ errorCount: 3, errors: [{ pointer: "/0" }, { pointer: "/1" }] });
});

test("many replaced values beside one late error give that error", async () => {
  const { requestBody } = await importOperation(
    documentOf({
      type: "array",
      items: {
        properties: { p: { enum: [1], default: 1, "x-on-invalid": "use-default" }, n: { type: "number" } },
      },
    }),
    "post",
  );
  const body: unknown[] = Array.from({ length: 20_000 }, () => ({ p: 9 }));
  expect(requestBody(body)).toBe(true);
  expect(requestBody.validate(body)).toMatchObject({ valid: true });
  const result = requestBody.validate([...body, { n: "x" }]);
  expect(result).toMatchObject({ valid: false, errorCount: 1, errors: [{ pointer: "/20000/n" }] });
});

test("keys of Object.prototype are data like any other", async () => {
  const { requestBody } = await importOperation(
    documentOf({ type: "object", additionalProperties: false, properties: { a: {} } }),
    "post",
  );
  const result = requestBody.validate(JSON.parse('{"__proto__": 1, "constructor": 2, "a/b~c": 3}'));
  expect(result.valid ? [] : result.errors.map((error) => error.pointer)).toEqual([
    "/__proto__",
    "/a~1b~0c",
    "/constructor",
  ]);
});

test("errors of a branch that is not taken are forgotten, also among many", async () => {
  const { requestBody } = await importOperation(
    documentOf({ type: "array", items: { anyOf: [{ type: "string" }, { type: "number", minimum: 5 }] } }),
    "post",
  );
  expect(requestBody(Array.from({ length: 30_000 }, (_, i) => i + 5))).toBe(true);
  const result = requestBody.validate([...Array.from({ length: 30_000 }, () => 1), "a", 9]);
  expect(result).toMatchObject({ valid: false, errorCount: 90_000 });
});

const deep = {
  "refers to itself": {
    schema: { $ref: "#/components/schemas/Node" },
    nested: (depth: number, innermost: string) =>
      `${'{"child":'.repeat(depth)}${innermost}${"}".repeat(depth)}`,
  },
  "refers to itself in alternatives": {
    schema: { $ref: "#/components/schemas/Value" },
    nested: (depth: number, innermost: string) => `${"[".repeat(depth)}${innermost}${"]".repeat(depth)}`,
  },
  "compares a few items": {
    schema: { type: "array", uniqueItems: true },
    nested: (depth: number, innermost: string) => {
      const item = `${"[".repeat(depth)}${innermost}${"]".repeat(depth)}`;
      return `[${item},${item.replace("{}", "[]")}]`;
    },
  },
  "compares many items": {
    schema: { type: "array", uniqueItems: true },
    nested: (depth: number, innermost: string) =>
      `[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,${"[".repeat(depth)}${innermost}${"]".repeat(depth)}]`,
  },
};

test.each(Object.entries(deep))(
  "a value nested deeper than the stack allows is an error where a schema %s",
  async (_, { schema, nested }) => {
    const document = documentOf(schema, {
      Node: { type: "object", properties: { child: { $ref: "#/components/schemas/Node" } } },
      Value: {
        anyOf: [
          { type: "object", maxProperties: 0 },
          { type: "array", items: { $ref: "#/components/schemas/Value" } },
        ],
      },
    });
    const { requestBody } = await importOperation(document, "post");
    const error = {
      pointer: "",
      keyword: "depth",
      message: expect.stringMatching(/^must be nested less deeply/),
    };
    const inMemory = createCompiler(document)(schema, { direction: "request" });
    for (const validator of [requestBody, inMemory]) {
      expect(validator.validate(JSON.parse(nested(500, "{}")))).toMatchObject({ valid: true });
      const tooDeep = JSON.parse(nested(200_000, "{}"));
      expect(validator.validate(tooDeep)).toMatchObject({ valid: false, errorCount: 1, errors: [error] });
      expect(validator(tooDeep)).toBe(false);
      expect(validator["~standard"].validate(tooDeep)).toMatchObject({ issues: [{ path: [] }] });
      expect(validator(JSON.parse(nested(3, "{}")))).toBe(true);
    }
  },
);
