import { Ajv2020 } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentOf, importOperation } from "./generated-module.ts";

const name = fc.constantFrom("a", "b", "c");
const scalar = fc.oneof(
  fc.integer({ min: -3, max: 6 }),
  fc.constantFrom("", "x", "xyz", "2030-01-01"),
  fc.boolean(),
  fc.constant(null),
);

const { schema } = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.record({ type: fc.constantFrom("integer", "string", "boolean", "null", "number") }),
    fc.record({ enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 3 }) }),
    fc.record({
      type: fc.constant("string"),
      minLength: fc.integer({ min: 0, max: 2 }),
      maxLength: fc.integer({ min: 2, max: 4 }),
    }),
    fc.record({
      type: fc.constant("number"),
      minimum: fc.integer({ min: -2, max: 1 }),
      exclusiveMaximum: fc.integer({ min: 2, max: 5 }),
    }),
    fc.constantFrom<unknown>({ type: "string", format: "date" }, { type: "string", pattern: "^x" }, true, {
      $ref: "#/components/schemas/Node",
    }),
  ),
  schema: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie("leaf"),
    fc.record({
      type: fc.constant("object"),
      properties: fc.dictionary(name, tie("schema"), { maxKeys: 3, noNullPrototype: true }),
      required: fc.uniqueArray(name, { maxLength: 2 }),
      additionalProperties: fc.oneof(fc.boolean(), tie("schema")),
    }),
    fc.record({
      type: fc.constant("array"),
      items: tie("schema"),
      minItems: fc.integer({ min: 0, max: 2 }),
      uniqueItems: fc.boolean(),
    }),
    fc.record({ anyOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ oneOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ allOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("schema") }),
    // biome-ignore lint/suspicious/noThenProperty: the JSON Schema keyword
    fc.record({ if: tie("schema"), then: tie("schema"), else: tie("schema") }),
  ),
}));

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(name, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

const Node = {
  type: "object",
  properties: { a: { $ref: "#/components/schemas/Node" }, b: { type: "integer" } },
};

/** Ajv looks for duplicates only among items of the right type; ours does among all. The verdict is the same. */
function withoutDuplicates(errors: string[]): string[] {
  return errors.filter((error) => !error.endsWith(" uniqueItems")).sort();
}

test("compiled modules and plain ajv agree on verdict, pointers and keywords of random schemas", async () => {
  await fc.assert(
    fc.asyncProperty(
      schema as fc.Arbitrary<object | boolean>,
      fc.array(value, { minLength: 5, maxLength: 25 }),
      async (random, values) => {
        const ajv = new Ajv2020({ allErrors: true, strict: false, formats: fullFormats });
        const plain = ajv.compile({ components: { schemas: { Node } }, allOf: [random] });
        const { requestBody } = await importOperation(documentOf(random, { Node }), "post");
        for (const data of values) {
          const expected = plain(data)
            ? []
            : (plain.errors ?? []).map(({ instancePath, keyword, params }) => {
                const extra = params["additionalProperty"];
                return `${instancePath}${extra === undefined ? "" : `/${extra}`} ${keyword}`;
              });
          const result = requestBody.validate(data, { maxErrors: Number.POSITIVE_INFINITY });
          const found = result.valid ? [] : result.errors.map((error) => `${error.pointer} ${error.keyword}`);
          expect(withoutDuplicates(found)).toEqual(withoutDuplicates(expected));
          expect(requestBody(data)).toBe(expected.length === 0);
        }
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);
