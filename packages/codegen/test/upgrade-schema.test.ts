import { join } from "node:path";
import { expect, test } from "vitest";
import { createCompiler } from "../src/compiler.ts";
import { loadDocument } from "../src/load-document.ts";
import { folderOf } from "./command.ts";
import { documentOf } from "./generated-module.ts";

/** A schema of 3.0 with values that it accepts and values that it refuses. */
interface Case {
  says: string;
  schema: object;
  accepts: unknown[];
  refuses: unknown[];
}

const pet = { type: "object", required: ["name"] };
const ref = { $ref: "#/components/schemas/Pet" };

const cases: Case[] = [
  {
    says: "nullable adds null to the type",
    schema: { type: "string", nullable: true, minLength: 2 },
    accepts: [null, "ab"],
    refuses: ["a", 1],
  },
  {
    says: "nullable: false adds nothing",
    schema: { type: "string", nullable: false },
    accepts: ["a"],
    refuses: [null],
  },
  {
    says: "nullable without a type says nothing",
    schema: { nullable: true, minLength: 2 },
    accepts: [null, 1, "ab"],
    refuses: ["a"],
  },
  {
    says: "nullable does not overrule an enum without null",
    schema: { type: "string", nullable: true, enum: ["a"] },
    accepts: ["a"],
    refuses: [null, "b"],
  },
  {
    says: "nullable stands with an enum that lists null",
    schema: { type: "string", nullable: true, enum: ["a", null] },
    accepts: ["a", null],
    refuses: ["b"],
  },
  {
    says: "nullable does not overrule what allOf says",
    schema: { type: "object", nullable: true, allOf: [ref] },
    accepts: [{ name: 1 }],
    refuses: [null, {}],
  },
  {
    says: "nullable in a branch lets null through that branch",
    schema: { anyOf: [{ type: "string", nullable: true }, ref] },
    accepts: [null, "a", { name: 1 }],
    refuses: [1, {}],
  },
  {
    says: "what stands beside a $ref is ignored",
    schema: { properties: { pet: { ...ref, nullable: true, minProperties: 9 } } },
    accepts: [{ pet: { name: 1 } }],
    refuses: [{ pet: null }],
  },
  {
    says: "exclusive limits take the number of the inclusive ones",
    schema: { minimum: 1, exclusiveMinimum: true, maximum: 3, exclusiveMaximum: true },
    accepts: [2, 1.1],
    refuses: [1, 3],
  },
  {
    says: "limits that are not exclusive stay inclusive",
    schema: { minimum: 1, exclusiveMinimum: false, maximum: 3, exclusiveMaximum: false },
    accepts: [1, 3],
    refuses: [0, 4],
  },
  {
    says: "an exclusive limit without a number says nothing",
    schema: { type: "number", exclusiveMinimum: true },
    accepts: [0],
    refuses: [null],
  },
  {
    says: "bytes and binary are text of any form",
    schema: {
      properties: { a: { type: "string", format: "byte" }, b: { type: "string", format: "binary" } },
    },
    accepts: [{ a: "not base64!", b: "\0" }],
    refuses: [{ a: 1 }, { b: 1 }],
  },
  {
    says: "what is in an example, a default or an enum is data",
    schema: { enum: [{ nullable: true, type: "string" }], default: { exclusiveMinimum: true }, example: ref },
    accepts: [{ nullable: true, type: "string" }],
    refuses: [{ type: ["string", "null"] }],
  },
  {
    says: "a property may have the name of a keyword",
    schema: { properties: { nullable: { type: "boolean" }, type: { type: "string", nullable: true } } },
    accepts: [{ nullable: true, type: null }],
    refuses: [{ nullable: "true" }, { type: 1 }],
  },
  {
    says: "keywords that 3.0 does not know mean what they mean in 3.1",
    schema: { patternProperties: { "^n": { type: "number", nullable: true } }, const: { n: null } },
    accepts: [{ n: null }],
    refuses: [{ n: 1 }],
  },
];

test.each(cases)("OpenAPI 3.0: $says", async ({ schema, accepts, refuses }) => {
  const text = JSON.stringify({ ...documentOf(schema, { Pet: pet, It: schema }), openapi: "3.0.3" });
  const folder = await folderOf({ "openapi.json": text });
  const { document } = await loadDocument(join(folder, "openapi.json"));
  const check = createCompiler(document)({ $ref: "#/components/schemas/It" }, { direction: "request" });
  expect(document.openapi).toBe("3.1.1");
  expect(accepts.filter((value) => !check(value))).toEqual([]);
  expect(refuses.filter((value) => check(value))).toEqual([]);
});

test.each(["3.1.0", "3.2.0"])("OpenAPI %s: schemas stay as they are", async (openapi) => {
  const schema = { type: ["string", "null"], ...ref, format: "byte" };
  const folder = await folderOf({
    "openapi.json": JSON.stringify({ ...documentOf(schema, { Pet: pet }), openapi }),
  });
  const { document } = await loadDocument(folder);
  expect(document).toEqual({ ...documentOf(schema, { Pet: pet }), openapi: "3.1.1" });
});
