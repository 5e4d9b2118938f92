import type { OpenApiDocument } from "../src/index.ts";

/** A document that has nothing to do with calls: the generator knows no API. */
export const petstore: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1.0.0" },
  paths: {
    "/pets/{petId}": {
      parameters: [{ name: "petId", in: "path", required: true, schema: { type: "string", minLength: 1 } }],
      put: {
        operationId: "putPet",
        parameters: [
          { name: "dryRun", in: "query", schema: { type: "boolean" } },
          { $ref: "#/components/parameters/RequestId" },
        ],
        requestBody: {
          required: true,
          content: {
            "application/json": { schema: { $ref: "#/components/schemas/Pet" } },
            "application/vnd.pets+json": {
              schema: { type: "array", items: { $ref: "#/components/schemas/Pet" } },
            },
          },
        },
        responses: {
          200: {
            description: "The pet",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
          },
          204: { description: "Nothing changed" },
          default: { $ref: "#/components/responses/Problem" },
        },
      },
      delete: { operationId: "delete", responses: { 204: { description: "Gone" } } },
    },
  },
  components: {
    parameters: {
      RequestId: { name: "Request-Id", in: "header", schema: { type: "string", format: "uuid" } },
    },
    responses: {
      Problem: {
        description: "What went wrong",
        content: {
          "application/problem+json": {
            schema: { type: "object", required: ["title"], properties: { title: { type: "string" } } },
          },
        },
      },
    },
    schemas: {
      Pet: {
        type: "object",
        description: "A pet",
        required: ["id", "name", "secret"],
        additionalProperties: false,
        properties: {
          id: { type: "integer", readOnly: true },
          secret: { type: "string", writeOnly: true },
          name: { type: "string", minLength: 2, maxLength: 20 },
          kind: { type: "string", enum: ["cat", "dog"] },
          size: { $ref: "#/components/schemas/Size" },
          born: { type: "string", format: "date-time" },
          chip: { type: "string", pattern: "^[0-9]{4}$", "x-hint": "four digits, such as 0042" },
          friends: { type: "array", uniqueItems: true, items: { $ref: "#/components/schemas/Pet" } },
        },
      },
      Size: { enum: [1, 2, 3], default: 2, "x-on-invalid": "use-default" },
    },
  },
};
