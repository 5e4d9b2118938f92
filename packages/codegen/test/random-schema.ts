import fc from "fast-check";

const name = fc.constantFrom("a", "b", "c");
const scalar = fc.oneof(
  fc.integer({ min: -3, max: 6 }),
  fc.constantFrom("", "x", "xyz", "😀", "2030-01-01", "2030-02-30", "12:30"),
  fc.constantFrom(0.5, true, false, null),
);

export const { schema } = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.record({ type: fc.constantFrom("integer", "string", "boolean", "null", "number") }),
    fc.record({ type: fc.constantFrom(["integer", "string"], ["null", "object"], ["array", "boolean"]) }),
    fc.record({ enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 3 }) }),
    fc.record({ const: fc.oneof(scalar, fc.constant({ a: 1 }), fc.constant([1])) }),
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
    fc.constantFrom<unknown>(
      { type: "string", format: "date" },
      { pattern: "^x" },
      { pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$" },
      { multipleOf: 2 },
      true,
      false,
      { $ref: "#/components/schemas/Node" },
    ),
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
    fc.record(
      {
        patternProperties: fc.record({ "^[ab]": tie("schema") }),
        propertyNames: fc.record({ maxLength: fc.integer({ min: 0, max: 1 }) }),
        dependentRequired: fc.constant({ a: ["b"] }),
        minProperties: fc.integer({ min: 0, max: 2 }),
        maxProperties: fc.integer({ min: 1, max: 2 }),
      },
      { requiredKeys: [] },
    ),
    fc.record({
      type: fc.constant("array"),
      items: tie("schema"),
      minItems: fc.integer({ min: 0, max: 2 }),
      uniqueItems: fc.boolean(),
    }),
    fc.record({ prefixItems: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }), items: tie("schema") }),
    fc.record({ contains: tie("schema"), minContains: fc.nat(2) }),
    fc.record({ anyOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ oneOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ allOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("schema") }),
    // biome-ignore lint/suspicious/noThenProperty: the JSON Schema keyword
    fc.record({ if: tie("schema"), then: tie("schema"), else: tie("schema") }),
  ),
}));

export const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(name, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

/** What random schemas refer to. */
export const Node = {
  type: "object",
  properties: { a: { $ref: "#/components/schemas/Node" }, b: { type: "integer" } },
};
