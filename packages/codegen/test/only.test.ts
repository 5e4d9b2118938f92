import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf, run } from "./command.ts";

const document = `
openapi: 3.1.0
info: { title: Pets, version: "1" }
paths:
  /pets:
    get: { operationId: listPets, responses: {} }
    post: { operationId: createPet, responses: {} }
    put: { operationId: replacePets, responses: {} }
`;

async function generate(...args: string[]) {
  const folder = await folderOf({ "pets.yaml": document });
  return { folder, ...(await run(join(folder, "pets.yaml"), "-o", join(folder, "out"), ...args)) };
}

test.each([
  [["--only", "replacePets,listPets"]],
  [["--only", "listPets", "--only=replacePets"]],
  [["--only", "listPets, replacePets,listPets"]],
])("%j writes two of three operations, the index of them, and the types of all", async (args) => {
  const { folder, code } = await generate(...args);
  expect(code).toBe(0);
  expect((await readdir(join(folder, "out/operations"))).sort()).toEqual([
    "listPets.d.ts",
    "listPets.js",
    "replacePets.d.ts",
    "replacePets.js",
  ]);
  for (const index of ["out/index.js", "out/index.d.ts"]) {
    expect((await readFile(join(folder, index), "utf8")).match(/\w+(?=_ from)/g)).toEqual([
      "listPets",
      "replacePets",
    ]);
  }
  expect(await readFile(join(folder, "out/schema.d.ts"), "utf8")).toContain("createPet");
});

test.each([
  ["listPet", 'the document has no operation "listPet": did you mean "listPets"?'],
  ["addOwner", 'the document has no operation "addOwner": it has listPets, replacePets, createPet'],
  ["listPets,", 'the document has no operation "": it has listPets, replacePets, createPet'],
])("--only %s is wrong use", async (only, message) => {
  expect(await generate("--only", only)).toMatchObject({
    code: 2,
    out: "",
    err: `openapi-aot: ${message}\n`,
  });
});

test("a check of a part compares that part", async () => {
  const { folder } = await generate("--only", "listPets");
  const again = (...args: string[]) =>
    run(join(folder, "pets.yaml"), "-o", join(folder, "out"), ...args, "--check");
  expect(await again("--only", "listPets")).toMatchObject({ code: 0 });
  const { code, err } = await again();
  expect(code).toBe(1);
  expect(err).toContain("missing   operations/createPet.js");
});
