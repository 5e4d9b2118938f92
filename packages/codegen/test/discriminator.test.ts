import { expect, test } from "vitest";
import { documentOf, importOperation } from "./generated-module.ts";

const kind = (value: string, properties = {}) => ({
  type: "object",
  required: ["kind"],
  properties: { kind: { const: value }, ...properties },
});
const schemas = {
  Cat: kind("cat", { lives: { type: "integer" } }),
  Dog: kind("dog", { tricks: { type: "array", items: { type: "string" } } }),
  Rex: kind("rex"),
};
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const mapping = { cat: "Cat", dog: "#/components/schemas/Dog", puppy: "Dog", bird: "Bird" };

async function errorsOf(
  keyword: "oneOf" | "anyOf",
  data: unknown,
  discriminator: unknown,
): Promise<string[]> {
  const schema = { [keyword]: [ref("Cat"), ref("Dog"), ref("Rex")], discriminator };
  const { requestBody } = await importOperation(documentOf(schema, schemas), "post");
  const result = requestBody.validate(data);
  return result.valid
    ? []
    : result.errors.map((error) => `${error.pointer} ${error.keyword}: ${error.message}`);
}

test.each(["oneOf", "anyOf"] as const)(
  "%s reports the errors of the alternative that the object names",
  async (keyword) => {
    const discriminator = { propertyName: "kind", mapping };
    expect(await errorsOf(keyword, { kind: "cat", lives: "9" }, discriminator)).toEqual([
      '/lives type: must be integer, found "9" (string)',
    ]);
    expect(await errorsOf(keyword, { kind: "dog", tricks: [1] }, discriminator)).toEqual([
      "/tricks/0 type: must be string, found 1 (number)",
    ]);
    expect(await errorsOf(keyword, { kind: "puppy" }, discriminator)).toEqual([
      '/kind const: must be "dog", found "puppy"',
    ]);
    expect(await errorsOf(keyword, { kind: "cat", lives: 9 }, discriminator)).toEqual([]);
  },
);

test("an object that names no alternative is told which there are", async () => {
  const discriminator = { propertyName: "kind", mapping };
  expect(await errorsOf("oneOf", { kind: "dgo" }, discriminator)).toEqual([
    '/kind discriminator: must be one of "cat", "dog", "puppy", "Rex", found "dgo": did you mean "dog"?',
  ]);
  expect(await errorsOf("oneOf", { kind: 1 }, { propertyName: "kind" })).toEqual([
    '/kind discriminator: must be one of "Cat", "Dog", "Rex", found 1',
  ]);
  expect(await errorsOf("oneOf", {}, { propertyName: "kind" })).toEqual([
    ' discriminator: lacks the property "kind", one of "Cat", "Dog", "Rex"',
  ]);
  expect(await errorsOf("oneOf", 5, { propertyName: "kind" })).toEqual([
    ' oneOf: must fit one of the alternatives of "oneOf", found 5',
    ...Array(3).fill(" type: must be object, found 5 (number)"),
  ]);
});

test("the verdict is that of the alternatives, whatever the discriminator says", async () => {
  const discriminator = { propertyName: "kind", mapping: { cat: "Dog" } };
  expect(await errorsOf("oneOf", { kind: "cat" }, discriminator)).toEqual([]);
  const twice = {
    oneOf: [ref("Cat"), { $ref: "#/components/schemas/Cat" }],
    discriminator: { propertyName: "kind" },
  };
  const { requestBody } = await importOperation(documentOf(twice, schemas), "post");
  expect(requestBody({ kind: "cat" })).toBe(false);
});
