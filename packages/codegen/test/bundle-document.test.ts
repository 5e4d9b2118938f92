import { join } from "node:path";
import { expect, test } from "vitest";
import { createCompiler } from "../src/compiler.ts";
import { loadDocument } from "../src/load-document.ts";
import { folderOf, run } from "./command.ts";

const head = 'openapi: 3.1.0\ninfo: { title: "", version: "" }\n';

async function load(files: Record<string, string>) {
  const folder = await folderOf(files);
  // biome-ignore lint/suspicious/noExplicitAny: a document of any shape, looked at by paths known to each test
  return (await loadDocument(join(folder, "openapi.yaml"))).document as Record<string, any>;
}

test("a component that is only a reference to a file gives its name to what is there", async () => {
  const { components } = await load({
    "openapi.yaml": `${head}paths: {}
components:
  schemas:
    Owner: { properties: { pet: { $ref: "schemas.yaml#/pet" } } }
    Pet: { $ref: "schemas.yaml#/pet" }
    Same: { $ref: "schemas.yaml#/pet" }
`,
    "schemas.yaml":
      "pet: { properties: { next: { $ref: '#/pet' }, owner: { $ref: 'openapi.yaml#/components/schemas/Owner' } } }",
  });
  const pet = { $ref: "#/components/schemas/Pet" };
  expect(components["schemas"]).toEqual({
    Owner: { properties: { pet } },
    Pet: { properties: { next: pet, owner: { $ref: "#/components/schemas/Owner" } } },
    Same: pet,
  });
});

test("parts of one name in several files have names of their own", async () => {
  const { paths, components } = await load({
    "openapi.yaml": `${head}paths: { /a: { $ref: a.yaml }, /b: { $ref: b.yaml } }
components: { schemas: { It: { const: 0 } } }`,
    "a.yaml":
      "get: { responses: { default: { $ref: '#/x-problem' } } }\nx-problem: { content: { a: { schema: { $ref: 'c.d/a.yaml#/It' } } } }",
    "b.yaml":
      "get: { responses: { default: { $ref: '#/x-problem' } } }\nx-problem: { content: { a: { schema: { $ref: 'e f/a.yaml#/It' } } } }",
    "c.d/a.yaml": "It: { const: 1 }",
    "e f/a.yaml": "It: { const: 2 }",
  });
  expect(components["schemas"]).toEqual({ It: { const: 0 }, a_It: { const: 1 }, a_It_2: { const: 2 } });
  expect(Object.keys(components["responses"])).toEqual(["x-problem", "b_x-problem"]);
  expect(paths["/b"].get.responses.default).toEqual({ $ref: "#/components/responses/b_x-problem" });
});

test("keywords beside a $ref count since 3.1, whichever file they are in", async () => {
  const files = (version: string) => ({
    "openapi.yaml":
      `${head}paths: {}\ncomponents: { schemas: { A: { $ref: "b.yaml#/B", minLength: 2 } } }`.replace(
        "3.1.0",
        version,
      ),
    "b.yaml": "B: { $ref: 'c.yaml#/C', maxLength: 3 }",
    "c.yaml": "C: { type: string }",
  });
  const accepted = async (version: string) => {
    const document = await load(files(version));
    const check = createCompiler(document as never)(
      { $ref: "#/components/schemas/A" },
      { direction: "request" },
    );
    return ["a", "ab", "abcd", 1].filter((value) => check(value));
  };
  expect(await accepted("3.1.0")).toEqual(["ab"]);
  expect(await accepted("3.0.0")).toEqual(["a", "ab", "abcd"]);
});

test("a path item keeps what stands beside its reference", async () => {
  const { paths } = await load({
    "openapi.yaml": `${head}paths: { /a: { $ref: a.yaml, parameters: [] }}`,
    "a.yaml": "get: { operationId: a }\nparameters: [{ name: x, in: query }]",
  });
  expect(paths).toEqual({ "/a": { get: { operationId: "a" }, parameters: [] } });
});

test("what looks like a reference in data or in an extension stays as it is, and is not read", async () => {
  const data = `{ $ref: "https://example.com/x.json" }`;
  const folder = await folderOf({
    "openapi.yaml": `${head}x-a: ${data}
paths:
  x-b: ${data}
  /a:
    post:
      operationId: a
      x-c: ${data}
      requestBody:
        content:
          text/plain:
            schema: { default: ${data}, const: ${data}, enum: [${data}], examples: [${data}] }
            example: ${data}
            examples: { a: { value: ${data} }, b: { externalValue: "https://example.com/b" }, c: { $ref: c.yaml } }
      responses: {}
`,
    "c.yaml": `value: ${data}`,
  });
  expect(await run(folder, "-o", join(folder, "out"))).toMatchObject({ code: 0, err: "" });
});

test("the schemas that a discriminator maps to come along", async () => {
  const { components } = await load({
    "openapi.yaml": `${head}paths: {}
components:
  schemas:
    Pet: { discriminator: { propertyName: kind, mapping: { cat: Cat, dog: dog.yaml, owl: "owl.json#/Owl" } } }
`,
    "dog.yaml": "const: dog",
    "owl.json": '{ "Owl": { "const": "owl" } }',
  });
  expect(components["schemas"]).toMatchObject({
    Pet: {
      discriminator: {
        mapping: { cat: "Cat", dog: "#/components/schemas/dog", owl: "#/components/schemas/Owl" },
      },
    },
    dog: { const: "dog" },
    Owl: { const: "owl" },
  });
});
