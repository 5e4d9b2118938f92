import fc from "fast-check";
import { test } from "vitest";
import { expectAgreement } from "./agreement.ts";

/** A pass of the generator: schemas that it rewrites, and values on which that could show. */
interface Pass {
  schema: fc.Arbitrary<object>;
  value: fc.Arbitrary<unknown>;
  schemas?: Record<string, unknown>;
}

const text = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.constantFrom("aa", "a-b", "/", "~", "toString", "é", "😀"),
);
const key = fc.oneof(text, fc.constantFrom("a", "b", "c", "d", "__proto__", "constructor", "a/b"));
/** ajv is wrong about properties with the names of Object.prototype; the test suite of JSON Schema has them. */
const declared = key.filter((name) => !(name in Object.prototype));
const object = fc.dictionary(key, fc.integer({ min: 0, max: 3 }), { maxKeys: 4, noNullPrototype: true });
const small = fc.oneof(
  fc.integer({ min: -2, max: 4 }),
  fc.constantFrom(0.5, -0.5, 1e300, -0, "1", null, true),
);
/** Names that are alike where they stand in a pointer. */
const placeName = fc.constantFrom("a", "b", "ab", "a-b", "a/b", "~a", "0");

const passes: Record<string, Pass> = {
  "closed objects by counting": {
    schema: fc.record(
      {
        type: fc.constant("object"),
        properties: fc.dictionary(declared, fc.constantFrom<unknown>(true, {}, { minimum: 2 }), {
          maxKeys: 4,
          noNullPrototype: true,
        }),
        required: fc.uniqueArray(fc.constantFrom("a", "b"), { maxLength: 2 }),
        additionalProperties: fc.constant(false),
      },
      { requiredKeys: ["properties", "additionalProperties"] },
    ),
    value: fc.oneof(object, fc.array(fc.integer(), { maxLength: 2 }), small),
  },
  "properties of one schema": {
    schema: fc.record({
      properties: fc
        .tuple(
          fc.uniqueArray(declared, { minLength: 3, maxLength: 5 }),
          fc.constantFrom<object>({ minimum: 2 }, { $ref: "#/components/schemas/Small" }),
        )
        .map(([names, schema]) => Object.fromEntries(names.map((name) => [name, schema]))),
      additionalProperties: fc.constant(false),
    }),
    schemas: { Small: { type: "object", properties: { a: { maximum: 1 } } } },
    value: fc.oneof(object, fc.dictionary(key, object, { maxKeys: 4, noNullPrototype: true }), small),
  },
  "limits in one comparison": {
    schema: fc.record(
      {
        type: fc.constantFrom("number", "integer"),
        minimum: small.filter((limit) => typeof limit === "number"),
        maximum: small.filter((limit) => typeof limit === "number"),
        exclusiveMinimum: small.filter((limit) => typeof limit === "number"),
        exclusiveMaximum: small.filter((limit) => typeof limit === "number"),
      },
      { requiredKeys: [] },
    ),
    value: small,
  },
  "characters counted where code units do not decide": {
    schema: fc.record(
      { minLength: fc.integer({ min: 0, max: 3 }), maxLength: fc.integer({ min: 0, max: 3 }) },
      { requiredKeys: [] },
    ),
    value: fc
      .array(fc.constantFrom("a", "é", "😀", "\ud83d", "\ude00"), { maxLength: 5 })
      .map((parts) => parts.join("")),
  },
  "a block for each property": {
    schema: fc.letrec((tie) => ({
      schema: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom<object>(
          { type: "integer", minimum: 1 },
          { enum: ["/a", "/a/b", 1] },
          { pattern: "^/a" },
        ),
        fc.record(
          {
            properties: fc.dictionary(placeName, tie("schema"), { maxKeys: 3, noNullPrototype: true }),
            additionalProperties: fc.constantFrom<unknown>(false, { type: "integer" }),
            required: fc.uniqueArray(placeName, { maxLength: 2 }),
          },
          { requiredKeys: ["properties"] },
        ),
        fc.record({ items: tie("schema") }),
        fc.record({ allOf: fc.tuple(tie("schema"), tie("schema")) }),
        fc.record({ if: tie("schema"), else: tie("schema") }),
        fc.record({ anyOf: fc.tuple(tie("schema"), tie("schema")) }),
      ),
    })).schema as fc.Arbitrary<object>,
    value: fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<unknown>("/a", "/b", 1, 0),
        fc.dictionary(placeName, tie("value"), { maxKeys: 3, noNullPrototype: true }),
        fc.array(tie("value"), { maxLength: 2 }),
      ),
    })).value,
  },
  "patterns by code units": {
    schema: fc.record({
      pattern: fc.constantFrom(
        "^a+$",
        "^[a-c]{2}$",
        "^\\d?-?$",
        "^a|b$",
        "b",
        "^(a|b-?)*$",
        "^.$",
        "^[^/]*$",
      ),
    }),
    value: text,
  },
  "unique items of scalars": {
    schema: fc.record({
      uniqueItems: fc.constant(true),
      maxItems: fc.constantFrom(3, 50),
      items: fc.constantFrom({ type: "integer" }, { enum: [1, "1", null] }, { type: ["string", "boolean"] }),
    }),
    value: fc.array(fc.oneof(small, fc.constantFrom({ a: 1 }, [1])), { maxLength: 5 }),
  },
  "references inlined": {
    schema: fc.record({
      properties: fc.record({
        a: fc.constant({ $ref: "#/components/schemas/Once" }),
        b: fc.constantFrom({ $ref: "#/components/schemas/Often" }, { $ref: "#/components/schemas/List" }),
        c: fc.constantFrom(
          { $ref: "#/components/schemas/List" },
          { $ref: "#/components/schemas/Often", maximum: 1 },
        ),
      }),
    }),
    schemas: {
      Once: { type: "integer", minimum: 1 },
      Often: { type: "integer", exclusiveMaximum: 3 },
      List: { type: "array", items: { anyOf: [{ $ref: "#/components/schemas/List" }, { type: "integer" }] } },
    },
    value: fc.dictionary(
      fc.constantFrom("a", "b", "c"),
      fc.oneof(small, fc.array(fc.array(small, { maxLength: 2 }), { maxLength: 2 })),
      { noNullPrototype: true },
    ),
  },
  "errors of called functions": {
    schema: fc.record({
      additionalProperties: fc.constant({ $ref: "#/components/schemas/Tree" }),
      minProperties: fc.nat(2),
    }),
    schemas: {
      Tree: {
        type: ["object", "integer"],
        additionalProperties: { $ref: "#/components/schemas/Tree" },
        propertyNames: { maxLength: 2 },
      },
    },
    value: fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        small,
        fc.dictionary(key, tie("tree"), { maxKeys: 2, noNullPrototype: true }),
      ),
    })).tree,
  },
};

test.each(Object.entries(passes))(
  "%s: the same as plain ajv",
  async (_, { schema, value, schemas = {} }) => {
    await fc.assert(
      fc.asyncProperty(schema, fc.array(value, { minLength: 20, maxLength: 50 }), (random, values) =>
        expectAgreement(random, values, schemas),
      ),
      { numRuns: 40 },
    );
  },
  60_000,
);
