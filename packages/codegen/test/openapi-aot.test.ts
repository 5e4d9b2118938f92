import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { stringify } from "yaml";
import { folderOf, run } from "./command.ts";
import { petstore } from "./petstore.ts";

let folder: string;
let document: string;

beforeEach(async () => {
  folder = await folderOf({ "petstore.yaml": stringify(petstore) });
  document = join(folder, "petstore.yaml");
});

test("writes validators and types that import each other", async () => {
  expect(await run(document, "-o", join(folder, "generated"))).toMatchObject({ code: 0 });
  expect(await readFile(join(folder, "generated/schema.d.ts"), "utf8")).toContain(
    "export interface operations",
  );
  expect(await readFile(join(folder, "generated/operations/putPet.d.ts"), "utf8")).toContain(
    'from "../schema.js"',
  );
  expect(await run(document, "-o", join(folder, "generated"), "--check")).toMatchObject({ code: 0 });
});

test("--bytes writes validators of bytes beside the others", async () => {
  const output = join(folder, "generated");
  await run(document, "-o", output, "--bytes");
  expect(await run(document, "-o", output, "--bytes", "--check")).toMatchObject({ code: 0 });
  expect(await readFile(join(output, "bytes/putPet.d.ts"), "utf8")).toContain("requestBody: ByteValidator");
  const { requestBody } = await import(/* @vite-ignore */ join(output, "bytes/putPet.js"));
  expect(requestBody.validate(new TextEncoder().encode("[] ]"))).toMatchObject({
    errors: [{ keyword: "json", params: { offset: 3 } }],
  });
  expect((await run(document, "-o", output, "--check")).err).toContain("leftover  bytes/putPet.js");
});

test("--check fails on a stale folder and names the command that repairs it", async () => {
  await run(document, "-o", join(folder, "generated"));
  await writeFile(join(folder, "generated/leftover.js"), "");
  const { code, err } = await run(document, "-o", join(folder, "generated"), "--check");
  expect(code).toBe(1);
  expect(err).toMatch(/leftover {2}leftover\.js\nRun `openapi-aot .*petstore\.yaml -o .*generated`/);
});

test("takes keywords from a module", async () => {
  const keywords = join(folder, "keywords.mjs");
  await writeFile(
    keywords,
    `export default (ajv) => ajv.addKeyword({ keyword: "x-even", type: "number", code: (cxt) => cxt.fail(cxt.data + " % 2 !== 0") });`,
  );
  expect(await run(document, "-o", join(folder, "generated"), "--keywords", keywords)).toMatchObject({
    code: 0,
  });
});

test("--help shows examples on stdout; wrong use goes to stderr with exit code 2", async () => {
  const help = await run("--help");
  expect(help).toMatchObject({ code: 0, err: "" });
  expect(help.out).toContain("openapi-aot openapi.yaml -o src/generated");
  expect(await run()).toMatchObject({ code: 2, out: "" });
  expect(await run(document, "--outptu", "x")).toMatchObject({
    code: 2,
    err: expect.stringContaining("there is no option --outptu: did you mean --output?"),
  });
});

test("a folder that holds other files is left alone", async () => {
  const { code, err } = await run(document, "-o", folder);
  expect(code).toBe(1);
  expect(err).toMatch(
    /holds files that are not generated: petstore\.yaml\. Give the generated files their own/,
  );
  expect(await readFile(document, "utf8")).toBe(stringify(petstore));
});

test.each([
  [["--keywords", "./no-keywords.mjs"], 2, /there is no keyword module .*no-keywords\.mjs/],
  [
    ["--keywords", "no-keywords"],
    2,
    /there is no package no-keywords in .*: install it, or write \.\/no-keywords/,
  ],
  [["--check", "--watch"], 2, /write either --check or --watch/],
  [["-o", "/dev/null/generated"], 1, /ENOTDIR: not a directory/],
])("what the user can mend is a message: %j", async (args, code, message) => {
  const result = await run(document, "-o", join(folder, "generated"), ...args);
  expect(result).toEqual({ code, out: "", err: expect.stringMatching(message) });
  expect(result.err).not.toMatch(/^ +at /m);
});

test("what the user cannot mend is thrown, with its stack", async () => {
  const keywords = join(folder, "keywords.mjs");
  await writeFile(keywords, "export default () => { throw new TypeError('a bug') };");
  const result = run(document, "-o", join(folder, "generated"), "-k", keywords);
  await expect(result).rejects.toThrow(new TypeError("a bug"));
});
