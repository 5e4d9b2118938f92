import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { folderOf, run } from "./command.ts";

/** A document whose one operation takes a body of this schema. */
const documentOf = (body: string, schemas = "", version = "3.1.0") => `openapi: ${version}
info: { title: Pets, version: "1" }
paths: { /a: { post: { operationId: a, requestBody: { content: { application/json: { schema: ${body} } } } } } }
components:
  schemas:
    None: true
${schemas}`;

async function generate(files: Record<string, string>) {
  const folder = await folderOf(files);
  const { code, err } = await run(join(folder, "openapi.yaml"), "-o", join(folder, "out"));
  return {
    folder,
    code,
    err: err.replaceAll(`${relative(process.cwd(), folder)}/`, "").replaceAll(`${folder}/`, ""),
  };
}

async function bodyOf(files: Record<string, string>): Promise<(value: unknown) => boolean> {
  const { folder, code, err } = await generate(files);
  expect([code, err]).toEqual([0, ""]);
  const module = await import(/* @vite-ignore */ pathToFileURL(join(folder, "out/operations/a.js")).href);
  return module.requestBody;
}

describe("a reference in files leads", () => {
  test.each<[string, Record<string, string>]>([
    [
      "to an $anchor",
      { "openapi.yaml": documentOf('{ $ref: "#pet" }', "    Pet: { $anchor: pet, type: string }") },
    ],
    [
      "to an $anchor of another file",
      {
        "openapi.yaml": documentOf('{ $ref: "pets.json#pet" }'),
        "pets.json":
          '{ "$defs": { "Pet": { "$anchor": "pet", "$ref": "#text" }, "Text": { "$anchor": "text", "type": "string" } } }',
      },
    ],
    [
      "to an $id",
      {
        "openapi.yaml": documentOf(
          '{ $ref: "https://pets.example/pet" }',
          '    Pet: { $id: "https://pets.example/pet", type: string }',
        ),
      },
    ],
    [
      "to what is relative to the $id around it",
      {
        "openapi.yaml": documentOf(
          '{ $ref: "#/components/schemas/Pet" }',
          '    Pet: { $id: "https://pets.example/a/pet", $ref: "text" }\n    Text: { $id: "https://pets.example/a/text", type: string }',
        ),
      },
    ],
    [
      "to an $id of a file that is read later",
      {
        "openapi.yaml": documentOf('{ allOf: [{ $ref: "https://pets.example/text" }, { $ref: pet.json }] }'),
        "pet.json": '{ "$ref": "names/text.json" }',
        "names/text.json": '{ "$id": "https://pets.example/text", "type": "string" }',
      },
    ],
    [
      "from the schema with an $id",
      {
        "openapi.yaml": documentOf(
          '{ $ref: "#/components/schemas/Pet" }',
          '    Pet: { $id: pet, $ref: "#/$defs/text", $defs: { text: { type: string } } }',
        ),
      },
    ],
    [
      "from the file where there is nothing below the $id",
      {
        "openapi.yaml": documentOf(
          '{ $ref: "#/components/schemas/Pet" }',
          '    Pet: { $id: Pet, $ref: "#/components/schemas/Text" }\n    Text: { $id: Text, type: string }',
        ),
      },
    ],
    [
      "to a file beside, whatever the $id",
      {
        "openapi.yaml": documentOf("{ $ref: schemas/pet.json }"),
        "schemas/pet.json": '{ "$id": "https://pets.example/pet.json", "$ref": "text.json#/text" }',
        "schemas/text.json": '{ "text": { "type": "string" } }',
      },
    ],
    [
      "to a document by its $self",
      {
        "openapi.yaml": documentOf("{ $ref: pets.yaml }", "    Text: { type: string }").replace(
          "info",
          '$self: "https://pets.example/api"\ninfo',
        ),
        "pets.yaml": '{ $ref: "https://pets.example/api#/components/schemas/Text" }',
      },
    ],
  ])("%s", async (_, files) => {
    const body = await bodyOf(files);
    expect([body("Rex"), body(1)]).toEqual([true, false]);
  });

  test.each([
    [
      "the same $id everywhere",
      '{ $id: x, properties: { a: { $id: x, type: string }, b: { $id: x, $ref: "#/components/schemas/Text" } } }',
    ],
    [
      "pointers as $ids",
      '{ $id: "#root", properties: { a: { $id: "#/properties/a", type: string }, b: { $id: "/properties/b", $ref: "#/components/schemas/Text" } } }',
    ],
    [
      "$ids that are no URIs",
      '{ $id: "http://[", properties: { a: { $id: "", type: string }, b: { $id: "%", $ref: "#/components/schemas/Text" } } }',
    ],
    [
      "older dialects",
      '{ $schema: "http://json-schema.org/draft-04/schema#", properties: { a: { type: string }, b: { $ref: "#/components/schemas/Text" } } }',
    ],
  ])("where its pointer says, with %s", async (_, schema) => {
    const body = await bodyOf({ "openapi.yaml": documentOf(schema, "    Text: { $id: x, type: string }") });
    expect([body({ a: "", b: "" }), body({ a: 1 }), body({ b: 1 })]).toEqual([true, false, false]);
  });

  test("to what the users of a template fill in, across files", async () => {
    const body = await bodyOf({
      "openapi.yaml": documentOf(
        '{ properties: { pets: { $ref: "https://pets.example/pets" }, sizes: { $ref: "https://pets.example/sizes" } } }',
        `    Pets: { $id: "https://pets.example/pets", $ref: page, $defs: { item: { $dynamicAnchor: item, $ref: "pet.json#/name" } } }
    Sizes: { $id: "https://pets.example/sizes", $ref: page, $defs: { item: { $dynamicAnchor: item, type: number } } }
    Page: { $ref: page.json }`,
      ),
      "page.json": JSON.stringify({
        $id: "https://pets.example/page",
        $defs: { item: { $dynamicAnchor: "item", not: true } },
        properties: { items: { type: "array", items: { $dynamicRef: "#item" } } },
      }),
      "pet.json": '{ "name": { "type": "string" } }',
    });
    expect(body({ pets: { items: ["Rex"] }, sizes: { items: [1] } })).toBe(true);
    expect([body({ pets: { items: [1] } }), body({ sizes: { items: ["Rex"] } })]).toEqual([false, false]);
  });
});

test.each([
  ['{ $ref: "#pte" }', '"#pte" names no $anchor: did you mean "#pet"?'],
  ['{ $ref: "#two" }', '"#two" names several $anchors: write a pointer'],
  [
    '{ $ref: "https://pets.example/x" }',
    '"https://pets.example/x" is the $id of several schemas, openapi.yaml#/components/schemas/C and openapi.yaml#/components/schemas/D: give each its own',
  ],
  [
    '{ $ref: "https://pets.example/y" }',
    '"https://pets.example/y" cannot be read: no file has it as an $id, and nothing is fetched',
  ],
])("%s leads nowhere", async (body, message) => {
  const schemas = `    P: { $anchor: pet }
    A: { $id: a, $anchor: two }
    B: { $id: b, $anchor: two }
    C: { $id: "https://pets.example/x", type: string }
    D: { $id: "https://pets.example/x", type: number }`;
  const { code, err } = await generate({ "openapi.yaml": documentOf(body, schemas) });
  expect(code).toBe(1);
  expect(err).toMatch(/^openapi\.yaml:3:102: /);
  expect(err).toContain(message);
});
