import assert from "node:assert/strict";
import { generateTypes, generateValidators } from "@calls-api/codegen";

const document = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  paths: {
    "/pets": {
      post: {
        operationId: "addPet",
        requestBody: { content: { "application/json": { schema: { type: "object", required: ["name"] } } } },
        responses: { 204: { description: "added" } },
      },
    },
  },
};

const command = "node codegen.mjs";

assert.match(await generateTypes(document, { command }), /addPet/);

const files = await generateValidators({
  document,
  command,
  types: "../schema.js",
  resolveFrom: import.meta.dirname,
});
const addPet = files.get("operations/addPet.js");
const { requestBody } = await import(`data:text/javascript,${encodeURIComponent(addPet)}`);
assert.equal(requestBody({ name: "Rex" }), true);
assert.equal(requestBody({}), false);
