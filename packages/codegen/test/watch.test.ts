import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { folderOf } from "./command.ts";

const files = {
  "openapi.yaml": `
openapi: 3.1.0
info: { title: Pets, version: "1" }
paths:
  /pets: { $ref: paths/pets.yaml }
`,
  "paths/pets.yaml": "get: { operationId: listPets, responses: {} }",
  "keywords.mjs": 'import "./checks/even.mjs";\nexport default () => {};',
  "checks/even.mjs": "",
};

let folder: string;
let printed: string;
let command: ChildProcess;

beforeEach(async () => {
  folder = await folderOf(files);
  printed = "";
  const [document, out, keywords] = ["openapi.yaml", "out", "keywords.mjs"].map((name) => join(folder, name));
  const args = [document as string, "-o", out as string, "--keywords", keywords as string, "--watch"];
  command = fork("src/bin.ts", args, {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    execArgv: ["--conditions=@calls-api/source", "--import", "tsx"],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  for (const stream of [command.stdout, command.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      printed += text;
    });
  }
  await prints(/files in/);
});

afterEach(async () => {
  const ended = once(command, "exit");
  command.kill();
  expect(await ended).toEqual([0, null]);
});

/** Wait until this is printed, by a run that begins after what was waited for before. */
async function prints(text: RegExp): Promise<void> {
  await vi.waitFor(() => expect(printed).toMatch(text), { timeout: 30_000, interval: 100 });
  printed = "";
}

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const operations = () => readFile(join(folder, "out/index.js"), "utf8");

test("runs again for each change of a file, whichever it is", async () => {
  await write("paths/pets.yaml", "get: { operationId: getPets, responses: {} }");
  await prints(/files in/);
  expect(await operations()).toContain("getPets");
  await write("openapi.yaml", `${files["openapi.yaml"]}  /owners: { get: { operationId: listOwners } }`);
  await prints(/files in/);
  expect(await operations()).toContain("listOwners");
  await write("keywords.mjs", "export const nothing = 0;");
  await prints(/keywords.mjs must export by default a function/);
});

test("what a keyword module imports is loaded again", async () => {
  await write("checks/even.mjs", 'throw new Error("not yet")');
  await prints(/Error: not yet[\s\S]*Node\.js v/);
  await write("checks/even.mjs", "export const even = () => true;");
  await prints(/files in/);
});

test("an error ends nothing, a missing file is waited for", async () => {
  await write("paths/pets.yaml", "get: [");
  await prints(/paths\/pets\.yaml:1:7: /);
  await rm(join(folder, "paths"), { recursive: true });
  await prints(/there is no file .*paths\/pets\.yaml/);
  await mkdir(join(folder, "new"));
  await write("new/pets.yaml", "get: { operationId: getPets, responses: {} }");
  await rename(join(folder, "new"), join(folder, "paths"));
  await prints(/files in/);
});

test("many changes at once are one run; other files are none", async () => {
  for (let n = 0; n < 20; n++) await write("paths/pets.yaml", `get: { operationId: get${n}, responses: {} }`);
  await write("notes.md", "");
  await vi.waitFor(async () => expect(await operations()).toContain("get19"), {
    timeout: 30_000,
    interval: 100,
  });
  await prints(/files in/);
  await setTimeout(1000);
  expect(printed).toBe("");
});
