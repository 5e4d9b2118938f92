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

assert.match(await generateTypes(document), /addPet/);
assert.ok((await generateValidators({ document })).has("operations/addPet.js"));
