import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { DocumentError, type Files, generateValidators } from "../src/index.ts";
import { documentOf, importOperation, type OperationModule } from "./generated-module.ts";
import { petstore } from "./petstore.ts";

const options = { types: "../schema.js", command: "openapi-aot", resolveFrom: process.cwd() };
let files: Files;
let putPet: OperationModule;

beforeAll(async () => {
  files = await generateValidators({ document: petstore, ...options });
  putPet = await importOperation(petstore, "putPet");
});

describe("the files", () => {
  test("are one module and declaration an operation, an index and the shared types", () => {
    expect([...files.keys()].sort()).toEqual([
      "format-errors.d.ts",
      "format-errors.js",
      "index.d.ts",
      "index.js",
      "operations/delete.d.ts",
      "operations/delete.js",
      "operations/putPet.d.ts",
      "operations/putPet.js",
      "validator.d.ts",
    ]);
  });

  test("are the same for the same document", async () => {
    const again = await generateValidators({ document: structuredClone(petstore), ...options });
    expect([...again]).toEqual([...files]);
  });

  test("of an operation import nothing and make no code at run time", () => {
    const code = files.get("operations/putPet.js") as string;
    expect(code).not.toMatch(/\bimport\b|\brequire\s*\(|\beval\b|new Function/);
    const url = `data:text/javascript,${encodeURIComponent(code)}`;
    const script = `const m = await import(${JSON.stringify(url)}); console.log(m.requestBody({ name: "Rex", secret: "s" }))`;
    const out = execFileSync(process.execPath, [
      "--disallow-code-generation-from-strings",
      "--input-type=module",
      "-e",
      script,
    ]);
    expect(out.toString().trim()).toBe("true");
  });
});

describe("an operation's module", () => {
  test("says where the operation is", () => {
    expect(putPet.method).toBe("PUT");
    expect(putPet.route).toBe("/pets/{petId}");
  });

  test("has a validator for every part of the request", () => {
    expect(putPet.path?.({ petId: "1" })).toBe(true);
    expect(putPet.path?.({})).toBe(false);
    expect(putPet.query?.({ dryRun: true })).toBe(true);
    expect(putPet.query?.({ dryrun: true })).toBe(false);
    expect(putPet.header?.({ "Request-Id": "no", accept: "*/*" })).toBe(false);
    expect(putPet.requestBody.content["application/vnd.pets+json"]?.([{ name: "Rex", secret: "s" }])).toBe(
      true,
    );
  });

  test("compiles requests and responses apart: readOnly is not required of the one, writeOnly not of the other", () => {
    expect(putPet.requestBody({ name: "Rex", secret: "s" })).toBe(true);
    expect(putPet.requestBody({ name: "Rex", id: 1 })).toBe(false);
    expect(putPet.responses["200"]?.({ name: "Rex", id: 1 })).toBe(true);
    expect(putPet.responses["200"]?.({ name: "Rex", secret: "s" })).toBe(false);
    expect(putPet.responses["default"]?.({ title: "No" })).toBe(true);
    expect(Object.keys(putPet.responses)).toEqual(["200", "default"]);
  });

  test("reports all errors, with pointers, sorted, and says what to write instead", () => {
    const result = putPet.requestBody.validate({
      nam: "Rex",
      secret: "s",
      kind: "dgo",
      chip: "42",
      born: "2030-02-30T00:00:00Z",
      friends: [{ name: "R", secret: 5 }, 7],
    });
    expect(
      result.valid ? [] : result.errors.map((error) => `${error.pointer} ${error.keyword}: ${error.message}`),
    ).toMatchInlineSnapshot(`
      [
        " required: lacks the property "name"",
        "/born format: must be a date-time, found "2030-02-30T00:00:00Z"",
        "/chip pattern: must match ^[0-9]{4}$, found "42": four digits, such as 0042",
        "/friends/0/name minLength: must have 2 or more characters, found "R"",
        "/friends/0/secret type: must be string, found 5 (number)",
        "/friends/1 type: must be object, found 7 (number)",
        "/kind enum: must be one of "cat", "dog", found "dgo": did you mean "dog"?",
        "/nam additionalProperties: "nam" is not a known property: did you mean "name"?",
      ]
    `);
  });

  test("offers Standard Schema", () => {
    const standard = putPet.requestBody["~standard"];
    expect(standard.version).toBe(1);
    expect(standard.validate({ name: "Rex", secret: "s" })).toEqual({ value: { name: "Rex", secret: "s" } });
    expect(standard.validate({ name: "Rex", secret: "s", friends: [1] })).toMatchObject({
      issues: [{ path: ["friends", 0] }],
    });
  });
});

describe("x-on-invalid: use-default", () => {
  test("accepts any value and gives the default in its place, without touching the input", () => {
    const body = {
      name: "Rex",
      secret: "s",
      size: "big",
      friends: [{ name: "Tom", secret: "s", size: null }],
    };
    const before = structuredClone(body);
    expect(putPet.requestBody(body)).toBe(true);
    const result = putPet.requestBody.validate(body);
    expect(result).toMatchObject({
      valid: true,
      value: { size: 2, friends: [{ size: 2 }] },
      warnings: [{ pointer: "/friends/0/size" }, { pointer: "/size", params: { default: 2 } }],
    });
    expect(body).toEqual(before);
  });

  test("beside a real error is no error", () => {
    const result = putPet.requestBody.validate({ name: "Rex", secret: 1, size: "big" });
    expect(result).toMatchObject({ valid: false, errorCount: 1, errors: [{ pointer: "/secret" }] });
  });

  test.each([
    [
      "an unknown value",
      { enum: [1], default: 1, "x-on-invalid": "drop" },
      /must be "use-default", found "drop"/,
    ],
    ["no default", { enum: [1], "x-on-invalid": "use-default" }, /needs a `default`/],
    [
      "a choice",
      { anyOf: [{ enum: [1], default: 1, "x-on-invalid": "use-default" }] },
      /cannot stand below anyOf/,
    ],
  ])("with %s is refused with its place", async (_, schema, message) => {
    const generated = generateValidators({ document: documentOf({ properties: { a: schema } }), ...options });
    await expect(generated).rejects.toThrow(DocumentError);
    await expect(generated).rejects.toThrow(message);
  });
});

describe("the name of an operation", () => {
  test("has a number where another has it, in whatever case", async () => {
    const responses = {};
    const get = { operationId: "listPets", responses };
    const item = {
      get,
      put: { operationId: "list pets", responses },
      post: { operationId: "ListPets", responses },
    };
    const document = {
      openapi: "3.1.0",
      paths: { "/a": item, "/b": { get: { responses } }, "/b/": { get: { responses } } },
    };
    const index = (await generateValidators({ document, ...options })).get("index.d.ts");
    expect([...(index ?? "").matchAll(/readonly (\w+)/g)].map(([, name]) => name)).toEqual([
      "listPets",
      "listPets2",
      "ListPets3",
      "getB",
      "getB2",
    ]);
  });

  test.each([
    [{ operationId: "meta/root" }, "metaRoot", 'operations["meta/root"]'],
    [{ operationId: "list pets" }, "listPets", 'operations["list pets"]'],
    [{ operationId: "2fa" }, "_2fa", 'operations["2fa"]'],
    [{}, "getPetsPetId", 'paths["/pets/{petId}"]["get"]'],
  ])("of %j is %s", async (ids, name, type) => {
    const document = { openapi: "3.1.0", paths: { "/pets/{petId}": { get: { ...ids, responses: {} } } } };
    const generated = await generateValidators({ document, ...options });
    expect(generated.get("index.d.ts")).toContain(`readonly ${name}: typeof`);
    expect(generated.get(`operations/${name}.d.ts`)).toContain(`type Operation = ${type};`);
  });
});

describe("a document that cannot be compiled", () => {
  test.each([
    [
      "with an operationId twice",
      { get: { operationId: "a", responses: {} }, put: { operationId: "a", responses: {} } },
      /the operationId "a" is taken by \/paths\/~1a\/get/,
    ],
  ])("%s is refused with its place", async (_, item, message) => {
    const document = { openapi: "3.1.0", paths: { "/a": item } };
    await expect(generateValidators({ document, ...options })).rejects.toThrow(message);
  });

  test("with a reference to nothing is refused with its place", async () => {
    const document = documentOf({ $ref: "#/components/schemas/Gone" });
    await expect(generateValidators({ document, ...options })).rejects.toThrow(/Gone" points to nothing/);
  });
});
