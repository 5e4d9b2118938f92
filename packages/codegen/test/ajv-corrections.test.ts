import { expect, test } from "vitest";
import { documentOf, importOperation } from "./generated-module.ts";

const verdict = async (schema: unknown, data: unknown) =>
  (await importOperation(documentOf(schema), "post")).requestBody(data);

test("contains starts anew for every list: ajv lets an empty one pass after one that is right", async () => {
  expect(await verdict({ items: { contains: { const: 1 } } }, [[1], []])).toBe(false);
  expect(await verdict({ items: { contains: { const: 1 }, maxContains: 1 } }, [[1], [1, 1]])).toBe(false);
  expect(await verdict({ items: { contains: { const: 1 }, minContains: 0 } }, [[1], []])).toBe(true);
});

test("prefixItems without its items ends nothing: ajv leaves out what follows in an if", async () => {
  const schema = {
    if: { prefixItems: [{ type: "string" }], contains: true },
    // biome-ignore lint/suspicious/noThenProperty: the JSON Schema keyword
    then: { maxItems: 1 },
    else: false,
  };
  expect(await verdict(schema, [])).toBe(false);
  expect(await verdict(schema, ["a"])).toBe(true);
});

test.each(["toString", "constructor", "__proto__"])(
  "%s is a property when the object has it",
  async (name) => {
    const own = JSON.parse(`{ "${name}": 1 }`);
    expect(await verdict({ required: [name] }, {})).toBe(false);
    expect(await verdict({ required: [name] }, own)).toBe(true);
    const text = JSON.parse(
      `{ "properties": { "${name}": { "type": "string" } }, "additionalProperties": false }`,
    );
    expect(await verdict(text, {})).toBe(true);
    expect(await verdict(text, own)).toBe(false);
    expect(await verdict({ dependentRequired: { a: [name] } }, { a: 1 })).toBe(false);
    expect(await verdict({ dependentSchemas: { toString: false } }, { a: 1 })).toBe(true);
  },
);

test("an enum without values, and a schema that is false, accept nothing", async () => {
  expect(await verdict({ enum: [] }, 1)).toBe(false);
  expect(await verdict(false, 1)).toBe(false);
});
