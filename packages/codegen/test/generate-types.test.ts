import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DocumentError, generateTypes, loadDocument } from "../src/index.ts";
import { folderOf } from "./command.ts";
import { documentOf } from "./generated-module.ts";
import { typeErrors } from "./type-errors.ts";

const options = { command: "openapi-aot" };

/** Schemas that OpenAPI allows and few people write, with their types, white space aside. */
const ODD = {
  Booleans: [{ allOf: [true, { type: "string" }] }, "unknown & string"],
  Never: [{ anyOf: [false, { type: "string" }] }, "never | string"],
  Tuple: [{ type: "array", prefixItems: [true, { type: "string" }] }, "[ unknown, string ]"],
  Beside: [
    { $ref: "#/components/schemas/Text", $comment: "", description: "" },
    'components["schemas"]["Text"]',
  ],
  Narrowed: [
    { $ref: "#/components/schemas/Object", type: "object", properties: { a: { type: "number" } } },
    '{ a?: number; } & components["schemas"]["Object"]',
  ],
  NullConst: [{ const: null }, "null"],
  ObjectConst: [{ const: { a: [1], allOf: [2] } }, "{ a: [ 1 ]; allOf: [ 2 ]; }"],
  ObjectEnum: [{ type: "object", enum: [{ a: 1 }, {}, 1] }, "{ a: 1; } | Record<string, never>"],
  NullableEnum: [{ type: ["string", "null"], enum: ["a", 1] }, '"a"'],
  EnumWithNull: [{ type: ["string", "null"], enum: ["a", null] }, '"a" | null'],
  Empty: [{ allOf: [{}], properties: {} }, "unknown"],
  Patterns: [{ patternProperties: { "^x": { type: "string" } } }, "{ [key: string]: string; }"],
  Part: [{ $ref: "#/components/schemas/Object/properties/b" }, 'components["schemas"]["Object_b"]'],
  Defined: [
    {
      $defs: { name: { type: "string" } },
      properties: { a: { $ref: "#/components/schemas/Defined/$defs/name" } },
    },
    '{ a?: components["schemas"]["Defined_name"]; }',
  ],
  Anchored: [{ $ref: "#here" }, 'components["schemas"]["Here"]'],
  Here: [{ $anchor: "here", type: "number" }, "number"],
  Identified: [{ $ref: "https://pets.example/text" }, 'components["schemas"]["Text"]'],
  Discriminated: [
    {
      oneOf: [{ $ref: "#/components/schemas/Object" }, false],
      discriminator: { propertyName: "a", mapping: { x: "Object", y: 1 } },
    },
    'components["schemas"]["Object"] | never',
  ],
  Undiscriminated: [{ oneOf: [{ type: "string" }], discriminator: { mapping: {} } }, "string"],
  Data: [
    {
      type: "string",
      default: { allOf: [1] },
      examples: [{ $ref: "x.yaml" }],
      "x-a": { allOf: [1], $ref: "y.yaml" },
    },
    "string",
  ],
  constructor: [
    { properties: { constructor: true, "a-b": false } },
    '{ constructor?: unknown; "a-b"?: never; }',
  ],
};

const document = documentOf(true, {
  ...Object.fromEntries(Object.entries(ODD).map(([name, [schema]]) => [name, schema])),
  Text: { $id: "https://pets.example/text", type: "string" },
  Object: {
    type: "object",
    properties: { a: { type: "string" }, b: { type: "array", items: { type: "string" } } },
  },
});

test("odd schemas have the types that they mean, and TypeScript takes them", async () => {
  const before = JSON.stringify(document);
  const code = await generateTypes(document, options);
  expect(JSON.stringify(document)).toBe(before);
  const schemas = code
    .slice(code.indexOf("schemas: {"), code.indexOf("responses:"))
    .replace(/\/\*\*.*?\*\//gs, "")
    .replace(/\s+/g, " ");
  for (const [name, [, type]] of Object.entries(ODD)) expect(schemas).toContain(` ${name}: ${type};`);
  const folder = await folderOf({});
  await writeFile(join(folder, "schema.d.ts"), code);
  expect(typeErrors(join(folder, "schema.d.ts"))).toEqual([]);
});

test.each([
  ["a reference that leads nowhere", { $ref: "#/components/schemas/Gone" }, /points to nothing$/],
  [
    "what is no schema at all",
    { type: "object", properties: { a: 1 } },
    /^\/paths\/~1things\/post\/requestBody\/content\/application~1json\/schema: the types of the schema cannot be written: .*invalid property a/,
  ],
])("%s is an error of the document", async (_, schema, message) => {
  const error = await generateTypes(documentOf(schema), options).catch((found) => found);
  expect(error).toBeInstanceOf(DocumentError);
  expect(error.message).toMatch(message);
});

test("a schema that TypeScript has no type for is shown where it stands in its file", async () => {
  const folder = await folderOf({
    "openapi.yaml":
      "openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\npaths: {}\ncomponents: { schemas: { Pet: { $ref: pet.yaml } } }\n",
    "pet.yaml": "type: object\nproperties:\n  id: { type: string }\n  tag: { allOf: [{ type: object }] }\n",
  });
  const { document, locate } = await loadDocument(join(folder, "openapi.yaml"));
  const pet = document["components"] as { schemas: { Pet: { properties: { tag: { allOf: unknown[] } } } } };
  pet.schemas.Pet.properties.tag.allOf[0] = { properties: { name: "text" } };
  const error = await generateTypes(document, options).catch((found) => locate(found));
  expect(error).toMatchObject({
    problems: [{ file: { path: join(folder, "pet.yaml") }, line: 4, column: 18 }],
  });
});
