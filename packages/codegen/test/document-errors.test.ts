import { writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { folderOf, run } from "./command.ts";

/** What the command prints of these files, with the paths as seen from their folder. */
async function errorsOf(files: Record<string, string>, ...args: string[]): Promise<string> {
  const folder = await folderOf(files);
  const { code, err } = await run(join(folder, "openapi.yaml"), "-o", join(folder, "generated"), ...args);
  expect(code).toBe(1);
  return err.replaceAll(`${relative(process.cwd(), folder)}/`, "").replaceAll(`${folder}/`, "");
}

const start = "openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\n";
const schema = (text: string) => `${start}paths: {}\ncomponents:\n  schemas:\n    It: ${text}\n`;

test("an error shows file, line, column and the line with a caret, as a compiler does", async () => {
  expect(await errorsOf({ "openapi.yaml": schema("{ type: object, minProperties: few }") })).toBe(
    [
      'openapi.yaml:6:40: `minProperties` must be integer, found "few" (string)',
      "  6 |     It: { type: object, minProperties: few }",
      "    |                                        ^",
      "",
    ].join("\n"),
  );
});

test("all that is wrong is shown at once, each in its own file", async () => {
  const errors = await errorsOf({
    "openapi.yaml": `${start}paths:\n  /pets: { $ref: paths/pets.yaml }\n  /owners: { $ref: paths/owners.yaml }\n`,
    "paths/pets.yaml": `get:
  operationId: listPets
  parameters: none
  responses:
    200:
      description: All
      content: { application/json: { schema: { $ref: "../pet.json#/Pte" } } }
`,
    "paths/owners.yaml": "get:\n  operationId: [list",
    "pet.json": '{\n  "Pet": { "type": "strin" }\n}',
  });
  expect(errors.split("\n").filter((line) => line.startsWith("p"))).toEqual([
    'paths/pets.yaml:3:15: `parameters` must be a list, found "none"',
    'paths/pets.yaml:7:54: "../pet.json#/Pte" points to nothing: did you mean "../pet.json#/Pet"?',
    "paths/owners.yaml:2:21: Flow sequence in block collection must be sufficiently indented and end with a ]",
  ]);
});

test.each([
  ["{ type: file }", 'found "file": write `type: string, format: binary`'],
  [
    "{ type: [string, numer] }",
    '`type` must be one of array, boolean, integer, null, number, object, string, found "numer": did you mean "number"?',
  ],
  ["{ pattern: '[a-' }", "Invalid regular expression"],
  ["{ patternProperties: { '(': {} } }", "Invalid regular expression"],
  ["{ required: true }", "`required` must be array, found true (boolean)"],
  ["{ properties: [] }", "must be an object, found an array of 0"],
  ["{ anyOf: [] }", "`anyOf` must have 1 or more items, found 0"],
  ["{ minLenght: 3 }", "`minLenght` is not known here: did you mean `minLength`?"],
  ["{ enum: [] }", "`enum` must have 1 or more items, found 0"],
  ["{ format: 3 }", "`format` must be string, found 3"],
  ["{ description: [a] }", "`description` must be text, found an array of 1"],
  ["{ description: { $ref: '#/info' } }", '"#/info" must lead to text, found an object'],
  ["{ $ref: '#/info' }", '"#/info" leads to an object of the kind info, schema was expected'],
  ["{ $ref: '#it' }", '"#it" names no $anchor: write a pointer, such as "#/components/schemas/Pet"'],
  ["{ items: 3 }", "`items` must be an object, found 3"],
  ["{ $ref: 3 }", "`$ref` must be string, found 3"],
  [
    "{ $ref: 'https://example.com/pet.yaml' }",
    '"https://example.com/pet.yaml" cannot be read: no file has it as an $id, and nothing is fetched: download it and refer to the file',
  ],
  ["{ $ref: openapi.yml }", "there is no file openapi.yml: did you mean openapi.yaml?"],
  ["{ $ref: '#/components/schemas/It' }", '"#/components/schemas/It" leads back to itself'],
  ["{ x-on-invalid: ignore }", 'x-on-invalid must be "use-default", found "ignore"'],
])("a schema that cannot be: %s", async (text, message) => {
  const operation = `paths: { /a: { put: { operationId: a, requestBody: { content: { text/plain: { schema: { $ref: "#/components/schemas/It" } } } } } } }`;
  const errors = await errorsOf({ "openapi.yaml": schema(text).replace("paths: {}", operation) });
  expect(errors).toMatch(/^openapi\.yaml:6:\d+: /);
  expect(errors).toContain(message);
});

test.each([
  ["", "1:1: the file is empty: an OpenAPI document was expected"],
  ["# later", "1:1: the file is empty"],
  ["[]", "1:1: an OpenAPI document was expected, found an array of 0"],
  ["title: Pets", '1:1: this is no OpenAPI document: it lacks "openapi: 3.1.0"'],
  ["openapi: 3.1", '1:10: must be text: write openapi: "3.1.0"'],
  ["openapi: 4.0.0", '1:10: OpenAPI 3.0, 3.1 or 3.2 was expected, found "4.0.0"'],
  ["swagger: '2.0'", "1:10: OpenAPI 3 was expected, found Swagger 2.0: convert it first"],
  ["openapi: 3.1.0\nopenapi: 3.1.0", "2:1: Map keys must be unique"],
  ["a: *b", "1:1: Unresolved alias"],
  [
    `${start}paths: { /a: { get: { responses: { 200: { content: { a/b: { itemSchema: {} } } } } } } }`,
    '3:61: "itemSchema" of OpenAPI 3.2 is not supported',
  ],
  [
    `${start}paths: { /a: { get: { operationId: x }, put: { operationId: x } } }`,
    '3:41: the operationId "x" is taken by',
  ],
  [
    `${start}paths: { /a: { get: { parameters: [{ name: x, in: body }] } } }`,
    "3:51: `in` must be one of path, query, header, cookie",
  ],
  [`${start}paths: { /a: { get: { parameters: [{ in: path }] } } }`, "3:36: a parameter must have `name`"],
  [
    `${start}paths: { /a: { get: { operationID: a } } }`,
    "3:36: `operationID` is not known here: did you mean `operationId`?",
  ],
  [
    `${start}paths: { /a: { subscribe: {} } }`,
    "3:16: `subscribe` is not known here: use one of $ref, summary,",
  ],
  [`${start}paths: { pets: {} }`, '3:10: a path begins with "/", found "pets"'],
  [
    `${start}paths: { /a: { get: { responses: { ok: {} } } } }`,
    '3:36: a status is such as "200", "4XX" or "default", found "ok"',
  ],
])("a document that is none: %j", async (text, message) => {
  const errors = await errorsOf({ "openapi.yaml": text });
  expect(errors.slice(0, "openapi.yaml:".length + message.length)).toBe(`openapi.yaml:${message}`);
});

test.each([
  ["petstore.yml", "there is no file petstore.yml: did you mean petstore.yaml?"],
  ["nowhere/petstore.yaml", "there is no file nowhere/petstore.yaml"],
  [
    "empty",
    "the folder empty holds none of openapi.yaml, openapi.yml, openapi.json: name the file of the document",
  ],
  ["two", "the folder two holds openapi.yaml and openapi.json: name the file of the document"],
])("a document that is not there: %s", async (name, message) => {
  const folder = await folderOf({
    "petstore.yaml": "",
    "empty/petstore.yaml": "",
    "two/openapi.yaml": "",
    "two/openapi.json": "",
  });
  const { code, err } = await run(join(folder, name), "-o", join(folder, "generated"));
  expect([code, err.replaceAll(`${folder}/`, "")]).toEqual([1, `openapi-aot: ${message}\n`]);
});

test("a document in another encoding", async () => {
  const folder = await folderOf({});
  await writeFile(join(folder, "openapi.yaml"), Buffer.from(`${start}paths: {} # caf\u00e9`, "latin1"));
  const { code, err } = await run(folder, "-o", join(folder, "generated"));
  expect([code, err]).toEqual([1, `openapi-aot: ${folder}/openapi.yaml is not in UTF-8: save it in UTF-8\n`]);
});

test("a custom keyword of the wrong type is shown where it stands", async () => {
  const keywords = `export default (ajv) =>
    ajv.addKeyword({ keyword: "x-even", type: "number", schemaType: ["boolean", "integer"], code() {} });`;
  const files = { "openapi.yaml": schema("{ type: number, x-even: often }"), "keywords.mjs": keywords };
  const folder = await folderOf(files);
  const { code, err } = await run(folder, "-o", join(folder, "out"), "-k", join(folder, "keywords.mjs"));
  expect(code).toBe(1);
  expect(err).toContain('openapi.yaml:6:33: `x-even` must be boolean or integer, found "often" (string)');
});
