import { describe, expect, test } from "vitest";
import { createCompiler, DocumentError, generateValidators } from "../src/index.ts";
import { documentOf, importOperation } from "./generated-module.ts";

const options = { types: "../schema.js", command: "openapi-aot", resolveFrom: process.cwd() };
const bodyOf = async (
  schema: unknown,
  schemas?: Record<string, unknown>,
  documents?: Record<string, unknown>,
) => (await importOperation(documentOf(schema, schemas), "post", documents)).requestBody;

const BODY = "/paths/~1things/post/requestBody/content/application~1json/schema";

describe("a reference", () => {
  test("may name a schema of the document by $id, relative or absolute, or by $anchor", async () => {
    const body = await bodyOf(
      { prefixItems: [{ $ref: "pet" }, { $ref: "https://pets.example/dog#/$defs/name" }, { $ref: "#cat" }] },
      {
        Pet: { $id: "pet", const: "pet" },
        Dog: { $id: "https://pets.example/dog", $defs: { name: { $ref: "name" } } },
        Name: { $id: "https://pets.example/name", const: "name" },
        Cat: { $anchor: "cat", const: "cat" },
      },
    );
    expect(body(["pet", "name", "cat"])).toBe(true);
    for (const wrong of [["cat"], ["pet", "dog"], ["pet", "name", "pet"]]) expect(body(wrong)).toBe(false);
  });

  test("may go to further documents, by URIs absolute or relative to the document, and from one to another", async () => {
    const body = await bodyOf({ items: { $ref: "schemas/pet.json#/Pet" } }, undefined, {
      "schemas/pet.json": { Pet: { properties: { name: { $ref: "name.json" } } } },
      "schemas/name.json": {
        $id: "https://pets.example/name",
        $ref: "#text",
        $defs: { t: { $anchor: "text", type: "string" } },
      },
    });
    expect(body([{ name: "Rex" }])).toBe(true);
    expect(body([{ name: 1 }])).toBe(false);
  });

  test("may go to a schema of another OpenAPI document", async () => {
    const other = documentOf(true, { Pet: { $ref: "#/components/schemas/Name" }, Name: { type: "string" } });
    const body = await bodyOf({ $ref: "other.yaml#/components/schemas/Pet" }, undefined, {
      "other.yaml": other,
    });
    expect(body("Rex")).toBe(true);
    expect(body(1)).toBe(false);
  });

  test("may go to the metaschema", async () => {
    const body = await bodyOf({ $ref: "https://json-schema.org/draft/2020-12/schema" });
    expect(body({ type: "string", items: { minLength: 1 } })).toBe(true);
    expect(body({ items: { minLength: "1" } })).toBe(false);
  });

  test("of a template is filled in by who uses it", async () => {
    const page = {
      $id: "page",
      $defs: { item: { $dynamicAnchor: "item", not: true } },
      properties: { items: { type: "array", items: { $dynamicRef: "#item" } } },
    };
    const pageOf = (schema: unknown) => ({
      $ref: "page",
      $defs: { item: { $dynamicAnchor: "item", ...(schema as object) } },
    });
    const body = await bodyOf(
      { properties: { pets: { $ref: "pets" }, sizes: { $ref: "sizes" } } },
      {
        Page: page,
        Pets: { $id: "pets", ...pageOf({ type: "string" }) },
        Sizes: { $id: "sizes", ...pageOf({ type: "number" }) },
      },
    );
    expect(body({ pets: { items: ["Rex"] }, sizes: { items: [1] } })).toBe(true);
    expect(body({ pets: { items: [1] } })).toBe(false);
    expect(body({ sizes: { items: ["Rex"] } })).toBe(false);
  });

  test("to a property marked readOnly is followed to know what a request needs", async () => {
    const schema = {
      $id: "pet",
      required: ["id"],
      properties: { id: { $ref: "#id" } },
      $defs: { id: { $anchor: "id", readOnly: true } },
    };
    expect((await bodyOf(schema))({})).toBe(true);
  });

  test("in data is data", async () => {
    const body = await bodyOf(
      {
        anyOf: [
          { const: { $ref: "#/$defs/Pet" } },
          { enum: [{ $ref: "#/$defs/Pet" }] },
          { $ref: "#/components/schemas/Pet" },
        ],
      },
      { Pet: { type: "string" } },
    );
    expect(body({ $ref: "#/$defs/Pet" })).toBe(true);
    expect(body({ type: "string" })).toBe(false);
  });

  test("is resolved in memory as in the files", () => {
    const document = documentOf(
      { $ref: "pet" },
      { Pet: { $id: "pet", unevaluatedProperties: false, anyOf: [{ properties: { a: true } }] } },
    );
    const compile = createCompiler(document);
    const pet = compile({ $ref: "pet" }, { direction: "request" });
    expect(pet({ a: 1 })).toBe(true);
    expect(pet({ b: 1 })).toBe(false);
  });
});

describe("a document is refused, with the place, for", () => {
  const ref = ($ref: string) => ({ properties: { pet: { $ref } } });
  const components = (schemas: Record<string, unknown>) => [{}, schemas] as const;

  test.each<[string, unknown, Record<string, unknown>, string, RegExp]>([
    [
      "a reference to a document that is not there",
      ref("https://pets.example/a.json#/x"),
      {},
      `${BODY}/properties/pet`,
      /is outside the document: bundle it .* or hand in what is at https:\/\/pets\.example\/a\.json/,
    ],
    [
      "a pointer to nothing",
      ref("#/components/schemas/Gone"),
      {},
      `${BODY}/properties/pet`,
      /points to nothing$/,
    ],
    [
      "a pointer from below an $id to the document",
      { $id: "pet", $ref: "#/components/schemas/Name" },
      { Name: true },
      BODY,
      /below an "\$id" it starts at that schema, openapi:\/pet\. Give the target an "\$id"/,
    ],
    [
      "an anchor that is not there",
      ref("#dog"),
      { Cat: { $anchor: "cat" } },
      `${BODY}/properties/pet`,
      /"#dog" names no \$anchor: the document has "cat"/,
    ],
    [
      "a reference to the whole document",
      ref("#"),
      {},
      `${BODY}/properties/pet`,
      /must refer to a schema: write "#\/components\/schemas\/<name>"/,
    ],
    [
      "a reference to what is no schema",
      ref("#/openapi"),
      {},
      `${BODY}/properties/pet`,
      /must refer to a schema/,
    ],
    [
      "a reference that is no URI",
      ref("http://["),
      {},
      `${BODY}/properties/pet`,
      /URI reference was expected, relative to openapi:\/document, found "http:\/\/\["/,
    ],
    ["a fragment that cannot be decoded", ref("#/a%"), {}, `${BODY}/properties/pet`, /"%25" for "%"/],
    [
      "an $id with a fragment",
      ...components({ A: { $id: "a#b" } }),
      "/components/schemas/A",
      /an \$id has no fragment, found "a#b": write "\$anchor": "b"/,
    ],
    [
      "an $id twice",
      ...components({ A: { $id: "a", type: "string" }, B: { $id: "a" } }),
      "/components/schemas/B",
      /the \$id "a" is taken by \/components\/schemas\/A/,
    ],
    [
      "an anchor twice",
      ...components({ A: { $anchor: "a" }, B: { $dynamicAnchor: "a" } }),
      "/components/schemas/B",
      /the \$dynamicAnchor "a" is taken by \/components\/schemas\/A/,
    ],
    [
      "another draft",
      { $schema: "http://json-schema.org/draft-07/schema#", type: "string" },
      {},
      BODY,
      /\$schema "http:\/\/json-schema\.org\/draft-07\/schema#" is unknown: rewrite/,
    ],
    [
      "a reference to itself",
      { $ref: "#/components/schemas/A" },
      { A: { $ref: "#/components/schemas/A" } },
      "/components/schemas/A",
      /refers to itself for the same value, without end/,
    ],
    [
      "references in a ring",
      { $ref: "#/components/schemas/A" },
      { A: { anyOf: [{ $ref: "#/components/schemas/B" }] }, B: { not: { $ref: "#/components/schemas/A" } } },
      "/components/schemas/B",
      /refers to itself by way of \/components\/schemas\/A/,
    ],
  ])("%s", async (_, schema, schemas, pointer, message) => {
    const error = await generateValidators({ document: documentOf(schema, schemas), ...options }).catch(
      (found) => found,
    );
    expect(error).toBeInstanceOf(DocumentError);
    expect(error).toMatchObject({ pointer, message: expect.stringMatching(message) });
  });

  test("a keyword with a value that it cannot have", async () => {
    const document = documentOf({ items: { type: "strng" } });
    await expect(generateValidators({ document, ...options })).rejects.toMatchObject({
      pointer: "/paths/~1things/post",
      message: expect.stringMatching(/cannot be compiled: type must be JSONType .*: strng/),
    });
  });

  test("a vocabulary that is required and unknown", async () => {
    const document = documentOf({ $schema: "https://pets.example/dialect" });
    const documents = {
      "https://pets.example/dialect": { $vocabulary: { "https://pets.example/vocab": true } },
    };
    await expect(generateValidators({ document, documents, ...options })).rejects.toThrow(
      /requires the unknown vocabulary "https:\/\/pets\.example\/vocab"/,
    );
  });
});

test("a schema that loops only through its properties and items is no endless one", async () => {
  const body = await bodyOf(
    { $ref: "#/components/schemas/Tree" },
    { Tree: { properties: { left: { $ref: "#/components/schemas/Tree" } }, type: "object" } },
  );
  expect(body({ left: { left: {} } })).toBe(true);
  expect(body({ left: { left: 1 } })).toBe(false);
});
