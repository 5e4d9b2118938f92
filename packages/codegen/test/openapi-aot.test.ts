import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { stringify } from "yaml";
import { openapiAot } from "../src/openapi-aot.ts";
import { petstore } from "./petstore.ts";

let folder: string;
let document: string;
let printed: { out: string; err: string };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "openapi-aot-"));
  document = join(folder, "petstore.yaml");
  await writeFile(document, stringify(petstore));
});

function run(...args: string[]): Promise<number> {
  printed = { out: "", err: "" };
  return openapiAot(args, {
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
  });
}

test("writes validators and types that import each other", async () => {
  expect(await run(document, "-o", join(folder, "generated"))).toBe(0);
  expect(await readFile(join(folder, "generated/schema.d.ts"), "utf8")).toContain(
    "export interface operations",
  );
  expect(await readFile(join(folder, "generated/operations/putPet.d.ts"), "utf8")).toContain(
    'from "../schema.js"',
  );
  expect(await run(document, "-o", join(folder, "generated"), "--check")).toBe(0);
});

test("--check fails on a stale folder and names the command that repairs it", async () => {
  await run(document, "-o", join(folder, "generated"));
  await writeFile(join(folder, "generated/leftover.js"), "");
  expect(await run(document, "-o", join(folder, "generated"), "--check")).toBe(1);
  expect(printed.err).toMatch(/leftover {2}leftover\.js\nRun `openapi-aot .*petstore\.yaml -o .*generated`/);
});

test("takes keywords from a module", async () => {
  const keywords = join(folder, "keywords.mjs");
  await writeFile(
    keywords,
    `export default (ajv) => ajv.addKeyword({ keyword: "x-even", type: "number", code: (cxt) => cxt.fail(cxt.data + " % 2 !== 0") });`,
  );
  expect(await run(document, "-o", join(folder, "generated"), "--keywords", keywords)).toBe(0);
});

test("--help shows examples on stdout; wrong use goes to stderr with exit code 2", async () => {
  expect(await run("--help")).toBe(0);
  expect(printed.out).toContain("openapi-aot openapi.yaml -o src/generated");
  expect(await run()).toBe(2);
  expect(await run(document, "--outptu", "x")).toBe(2);
  expect(printed.err).toContain("--outptu");
});

test.each([
  ["neither: [", /neither JSON nor YAML/],
  ["swagger: '2.0'", /no OpenAPI document/],
  ["openapi: 3.0.3", /OpenAPI 3.1 was expected, found 3.0.3/],
])("a document that is none is refused: %s", async (text, message) => {
  await writeFile(document, text);
  expect(await run(document, "-o", join(folder, "generated"))).toBe(1);
  expect(printed.err).toMatch(message);
});
