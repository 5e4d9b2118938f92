import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { folderOf, run } from "./command.ts";

/** A document in the forms that people split one in: by path, by component, by schema, YAML and JSON. */
const files = {
  "openapi.yaml": `
openapi: 3.0.3
info: { title: Pets, version: "1", description: { $ref: ./about.md } }
paths:
  /pets:
    $ref: paths/pets.yaml
  /owners:
    post:
      operationId: addOwner
      requestBody: { $ref: "./components.json#/requestBodies/Owner" }
      responses:
        201: { $ref: "./components.json#/responses/Added" }
components:
  schemas:
    Name: { type: string, minLength: 2 }
`,
  "about.md": "# Pets: [all of them",
  "paths/pets.yaml": `
parameters:
  - $ref: ../components.json#/parameters/Limit
get:
  operationId: listPets
  responses:
    "200":
      description: All
      content:
        application/json:
          schema: { type: array, items: { $ref: "../schemas/pet.yaml" } }
          example: [{ $ref: "#/what/an/example/holds/is/data" }]
post:
  operationId: addPet
  requestBody:
    content:
      application/json: { schema: { $ref: "../schemas/pet.yaml" } }
  responses:
    201: { description: Added }
`,
  "schemas/pet.yaml": `
type: object
required: [name]
properties:
  name: { $ref: "../openapi.yaml#/components/schemas/Name" }
  size: { type: integer, nullable: true, minimum: 0, exclusiveMinimum: true }
  parent: { $ref: "#" }
  owner: { $ref: "the%20owner.yml#/Owner" }
`,
  "schemas/the owner.yml": `
Owner:
  type: object
  properties: { pets: { type: array, items: { $ref: pet.yaml } } }
  additionalProperties: false
`,
  "components.json": JSON.stringify({
    parameters: { Limit: { name: "limit", in: "query", schema: { type: "integer" } } },
    responses: { Added: { description: "Added" } },
    requestBodies: {
      Owner: { content: { "application/json": { schema: { $ref: "./schemas/the owner.yml#/Owner" } } } },
    },
  }),
};

let folder: string;

beforeAll(async () => {
  folder = await folderOf(files);
  expect(await run(folder, "-o", join(folder, "generated"))).toMatchObject({ code: 0, err: "" });
});

const operation = (id: string) =>
  import(/* @vite-ignore */ pathToFileURL(join(folder, `generated/operations/${id}.js`)).href);

test("a path item, parameters, schemas and what they refer to come from their files", async () => {
  const { requestBody } = await operation("addPet");
  const pet = { name: "Rex", size: null, parent: { name: "Max", owner: { pets: [] } } };
  expect(requestBody(pet)).toBe(true);
  const wrong = { name: "R", size: 0, parent: { owner: { pets: [{}], name: "Eve" } } };
  expect(requestBody.validate(wrong).errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
    "/name",
    "/parent",
    "/parent/owner/name",
    "/parent/owner/pets/0",
    "/size",
  ]);
  const { query, responses } = await operation("listPets");
  expect([query({ limit: 1 }), query({ limit: "1" })]).toEqual([true, false]);
  expect([responses[200]([pet]), responses[200]([{}])]).toEqual([true, false]);
});

test("a component of another file serves where the document names it", async () => {
  const { requestBody } = await operation("addOwner");
  expect([requestBody({ pets: [{ name: "Rex" }] }), requestBody({ pets: [{}] })]).toEqual([true, false]);
});

test("the types name the schemas as their files do", async () => {
  const types = await readFile(join(folder, "generated/schema.d.ts"), "utf8");
  for (const name of ["Name", "Owner", "pet"]) expect(types).toContain(`components["schemas"]["${name}"]`);
});

test.each([
  ["JSON", { "openapi.json": '{ "openapi": "3.1.0", "info": { "title": "", "version": "" }, "paths": {} }' }],
  ["YAML", { "openapi.yml": "openapi: 3.1.0\ninfo: &i { title: '', version: '' }\nx-same: *i\npaths: {}" }],
])("a folder may hold the document as %s", async (_, files) => {
  const folder = await folderOf(files);
  expect(await run(folder, "-o", join(folder, "generated"))).toMatchObject({ code: 0 });
});

test("YAML may repeat itself by anchors and merge keys", async () => {
  const folder = await folderOf({
    "openapi.yaml": `
openapi: 3.0.0
info: { title: "", version: "" }
x-name: &name { type: string, nullable: true }
paths:
  /a:
    post:
      operationId: add
      requestBody:
        content:
          application/json:
            schema:
              properties:
                a: *name
                b: { <<: *name, minLength: 2 }
                c: *name
      responses: {}
`,
  });
  expect(await run(folder, "-o", join(folder, "generated"))).toMatchObject({ code: 0, err: "" });
  const { requestBody } = await import(
    /* @vite-ignore */ pathToFileURL(join(folder, "generated/operations/add.js")).href
  );
  expect(requestBody({ a: null, b: null, c: null })).toBe(true);
  expect(requestBody.validate({ a: 1, b: "b", c: 1 })).toMatchObject({ errorCount: 3 });
});
