import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openapiAot } from "../src/openapi-aot.ts";
import { folderOf } from "./command.ts";

const files = {
  "openapi.yaml": `
openapi: 3.1.0
info: { title: Pets, version: "1" }
paths:
  /pets: { $ref: paths/pets.yaml }
`,
  "paths/pets.yaml": "get: { operationId: listPets, responses: {} }",
  "keywords.mjs": "export default () => {};",
};

const DONE = /^\d+ files in out\.\n$/;

let folder: string;
let lines: string[];
let interrupt: AbortController;
let ended: Promise<number>;

beforeEach(async () => {
  folder = await folderOf(files);
  lines = [];
  interrupt = new AbortController();
  const print = (text: string) => lines.push(text.replaceAll(`${folder}/`, ""));
  const paths = ["openapi.yaml", "out", "keywords.mjs"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  ended = openapiAot([paths[0], "-o", paths[1], "--keywords", paths[2], "--watch"], {
    out: print,
    err: print,
    interrupted: () => interrupt.signal,
  });
  await printed(1);
});

afterEach(async () => {
  interrupt.abort();
  expect(await ended).toBe(0);
});

/** Wait for as many lines; each run prints one. */
async function printed(count: number): Promise<string> {
  await vi.waitFor(() => expect(lines.length).toBeGreaterThanOrEqual(count), { timeout: 10_000 });
  expect(lines).toHaveLength(count);
  return lines[count - 1] as string;
}

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const operations = () => readFile(join(folder, "out/index.js"), "utf8");

test("runs again for each change of a file, whichever it is", async () => {
  expect(lines[0]).toMatch(DONE);
  await write("paths/pets.yaml", "get: { operationId: getPets, responses: {} }");
  expect(await printed(2)).toMatch(DONE);
  expect(await operations()).toContain("getPets");
  await write("openapi.yaml", `${files["openapi.yaml"]}  /owners: { get: { operationId: listOwners } }`);
  expect(await printed(3)).toMatch(DONE);
  expect(await operations()).toContain("listOwners");
  await write("keywords.mjs", "export const nothing = 0;");
  expect(await printed(4)).toMatch(/keywords.mjs must export by default a function/);
});

test("an error ends nothing, a missing file is waited for", async () => {
  await write("paths/pets.yaml", "get: [");
  expect(await printed(2)).toMatch(/paths\/pets\.yaml:1:7: /);
  await rm(join(folder, "paths"), { recursive: true });
  expect(await printed(3)).toMatch(/there is no file paths\/pets\.yaml/);
  await mkdir(join(folder, "new"));
  await write("new/pets.yaml", "get: { operationId: getPets, responses: {} }");
  await rename(join(folder, "new"), join(folder, "paths"));
  expect(await printed(4)).toMatch(DONE);
});

test("many changes at once are one run; other files are none", async () => {
  for (let n = 0; n < 20; n++) await write("paths/pets.yaml", `get: { operationId: get${n}, responses: {} }`);
  await write("notes.md", "");
  await printed(2);
  expect(await operations()).toContain("get19");
});
