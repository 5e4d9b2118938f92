import fc from "fast-check";
import { expect, test } from "vitest";
import { DocumentError } from "../src/index.ts";
import { evaluate } from "./evaluate.ts";
import { documentOf, importOperation } from "./generated-module.ts";

const names = ["a", "b", "c", "toString"];
const name = fc.constantFrom(...names);
const reference = fc
  .constantFrom("Node", "Open", "Pair", "Itself")
  .map((to) => ({ $ref: `#/components/schemas/${to}` }));

const { schema } = fc.letrec((tie) => {
  const some = (keyword: string, value: fc.Arbitrary<unknown>) =>
    fc.option(
      value.map((found) => ({ [keyword]: found })),
      { nil: {}, freq: 2 },
    );
  const map = fc.dictionary(name, tie("schema"), { minKeys: 1, maxKeys: 2, noNullPrototype: true });
  const list = fc.array(tie("schema"), { minLength: 1, maxLength: 3 });
  const merged = (...parts: fc.Arbitrary<object>[]) =>
    fc.tuple(...parts).map((found) => Object.assign({}, ...found) as object);
  return {
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.oneof(
        fc.constantFrom<unknown>(true, false, {}, { type: "string" }, { const: 1 }, { required: ["a"] }),
        fc.record({ required: fc.uniqueArray(name, { minLength: 1, maxLength: 2 }) }),
        reference,
      ),
      merged(
        some("properties", map),
        some("patternProperties", fc.constantFrom({ "^a": true }, { "b|c": { type: "string" } })),
        some("propertyNames", tie("schema")),
        some("anyOf", list),
        some("if", tie("schema")),
        some("then", tie("schema")),
        some("unevaluatedProperties", fc.oneof(fc.constant(false), tie("schema"))),
      ),
      merged(
        some("prefixItems", list),
        some("contains", tie("schema")),
        some("minContains", fc.nat(2)),
        some("maxContains", fc.integer({ min: 1, max: 3 })),
        some("oneOf", list),
        some("unevaluatedItems", fc.oneof(fc.constant(false), tie("schema"))),
      ),
      merged(
        reference,
        some("properties", map),
        some("prefixItems", list),
        some("dependentSchemas", map),
        some("dependentRequired", fc.dictionary(name, fc.uniqueArray(name), { noNullPrototype: true })),
        some("allOf", list),
        some("unevaluatedProperties", fc.constant(false)),
        some("unevaluatedItems", fc.constant(false)),
      ),
      merged(
        some("properties", map),
        some("items", tie("schema")),
        some("not", tie("schema")),
        some("oneOf", list),
        some("else", tie("schema")),
        some("if", tie("schema")),
        some("additionalProperties", tie("schema")),
        some("unevaluatedProperties", fc.constant(false)),
        some("unevaluatedItems", fc.constant(false)),
      ),
    ),
  };
});

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>(1, "x", null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(name, tie("value"), { maxKeys: 3, noNullPrototype: true }),
    fc.dictionary(name, fc.constantFrom(1, "x"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

const node = { $ref: "#/components/schemas/Node" };
const schemas = {
  Node: {
    properties: { a: node },
    anyOf: [{ properties: { b: true }, required: ["b"] }, { properties: { c: node } }],
  },
  Open: {
    if: { required: ["a"] },
    else: { properties: { b: true } },
    contains: { type: "string" },
    minContains: 0,
  },
  Pair: {
    $ref: "#/components/schemas/Open",
    prefixItems: [true],
    oneOf: [{ items: { const: 1 } }, { required: ["c"] }],
  },
};

test("compiled modules evaluate properties and items of random schemas to the letter of the standard", async () => {
  await fc.assert(
    fc.asyncProperty(
      schema as fc.Arbitrary<object | boolean>,
      fc.array(value, { minLength: 20, maxLength: 40 }),
      async (random, values) => {
        const all = { ...schemas, Itself: random };
        const operation = await importOperation(documentOf(random, all), "post").catch((error) => {
          // A schema that refers to itself for the same value.
          if (error instanceof DocumentError) return undefined;
          throw error;
        });
        fc.pre(operation !== undefined);
        for (const data of values) {
          expect(operation.requestBody(data)).toBe(evaluate(random as boolean, data, all as never).valid);
        }
      },
    ),
    { numRuns: 150 },
  );
}, 300_000);

test.each<[string, unknown, unknown, string[]]>([
  [
    "a property that no schema names, with the names of all that accept the object",
    {
      anyOf: [{ properties: { kind: { const: "a" } } }, { properties: { size: { const: 1 } } }],
      unevaluatedProperties: false,
    },
    { kind: "a", sise: 1 },
    [`/sise: "sise" is not a known property: did you mean "size"?`],
  ],
  [
    "items behind the last that is evaluated, once",
    { prefixItems: [true], unevaluatedItems: false },
    [1, 2, 3],
    [": must have 1 or fewer items, found 3"],
  ],
  [
    "each item that is not evaluated, where what contains accepts may stand anywhere",
    { contains: { const: 1 }, unevaluatedItems: false },
    [2, 1, 3],
    [
      ": must hold only items that its form names, item 0 is of none",
      ": must hold only items that its form names, item 2 is of none",
    ],
  ],
])("reports %s", async (_, one, data, expected) => {
  const { requestBody } = await importOperation(documentOf(one), "post");
  const result = requestBody.validate(data);
  expect(result.valid ? [] : result.errors.map(({ pointer, message }) => `${pointer}: ${message}`)).toEqual(
    expected,
  );
});

test("what a default replaces is evaluated, whatever it is", async () => {
  const size = { properties: { size: { type: "integer" } }, default: {}, "x-on-invalid": "use-default" };
  const { requestBody } = await importOperation(
    documentOf({ allOf: [size], unevaluatedProperties: false }),
    "post",
  );
  expect(requestBody({ size: 1 })).toBe(true);
  expect(requestBody({ size: 1, siz: 2 })).toBe(false);
  expect(requestBody.validate({ size: "1", siz: 2 })).toMatchObject({ valid: true, value: {} });
});

test.each([
  ["directly", { $ref: "#/components/schemas/Tree", unevaluatedProperties: false }],
  ["by another schema", { $ref: "#/components/schemas/Strict" }],
])("a schema that is closed inside itself, %s, is closed at any depth", async (_, items) => {
  const schemas = {
    Tree: { properties: { name: { type: "string" }, children: { type: "array", items } } },
    Strict: { $ref: "#/components/schemas/Tree", unevaluatedProperties: false },
  };
  const { requestBody } = await importOperation(
    documentOf({ $ref: "#/components/schemas/Tree" }, schemas),
    "post",
  );
  const tree = (innermost: object) => ({
    open: 1,
    children: [{ name: "a", children: [{ children: [innermost] }] }],
  });
  expect(requestBody(tree({ name: "b" }))).toBe(true);
  expect(requestBody.validate(tree({ nam: "b" }))).toMatchObject({
    errors: [{ pointer: "/children/0/children/0/children/0/nam", params: { didYouMean: "name" } }],
  });
});

test("closed schemas that refer to each other by every property compile to functions that call each other", async () => {
  const letters = [..."abcdefghijkl"];
  const to = (letter: string) => ({ $ref: `#/components/schemas/${letter}` });
  const closed = (letter: string) => ({ ...to(letter), unevaluatedProperties: false });
  const schemasOf = (count: number) =>
    Object.fromEntries(
      letters.slice(0, count).map((own) => [
        own,
        {
          dependentSchemas: { [own]: { properties: { [own]: true } } },
          anyOf: letters
            .slice(0, count)
            .map((other) => ({ properties: { [other]: closed(other) }, required: [other] })),
        },
      ]),
    );
  const { requestBody } = await importOperation(documentOf(closed("a"), schemasOf(12)), "post");
  expect(requestBody({ b: { c: { l: { a: 1 } } } })).toBe(true);
  expect(requestBody({ b: { c: { l: { a: 1, z: 1 } } } })).toBe(false);
});

test("what is closed inside what is closed compiles in one pass at any depth", async () => {
  let schema: object = { const: 1 };
  let data: unknown = 1;
  for (let depth = 0; depth < 40; depth++) {
    schema = { properties: { a: schema }, additionalProperties: true, unevaluatedProperties: false };
    data = { a: data, b: depth };
  }
  const { requestBody } = await importOperation(documentOf(schema), "post");
  expect(requestBody(data)).toBe(true);
  expect(requestBody({ a: data })).toBe(false);
});
