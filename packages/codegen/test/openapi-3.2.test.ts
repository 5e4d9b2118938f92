import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { folderOf, run } from "./command.ts";
import { typeErrors } from "./type-errors.ts";

const document = `
openapi: 3.2.0
info: { title: Pets, version: "1" }
paths:
  /pets/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
    query:
      operationId: findPets
      requestBody: { content: { application/json: { schema: { type: object, required: [name] } } } }
      responses: {}
    additionalOperations:
      COPY:
        requestBody: { content: { application/json: { schema: { type: integer } } } }
        responses: {}
`;

test("operations of further methods are operations", async () => {
  const folder = await folderOf({ "openapi.yaml": document });
  expect(await run(folder, "-o", join(folder, "out"))).toMatchObject({ code: 0, err: "" });
  const { operations } = await import(/* @vite-ignore */ pathToFileURL(join(folder, "out/index.js")).href);
  const { findPets, copyPetsId } = operations;
  expect([findPets.method, copyPetsId.method, copyPetsId.route]).toEqual(["QUERY", "COPY", "/pets/{id}"]);
  expect([findPets.requestBody({ name: "" }), findPets.requestBody({}), copyPetsId.requestBody(1)]).toEqual([
    true,
    false,
    true,
  ]);
  expect([findPets.path({ id: 1 }), copyPetsId.path({ id: "" })]).toEqual([true, false]);
  expect(typeErrors(join(folder, "out/index.d.ts"))).toEqual([]);
});
