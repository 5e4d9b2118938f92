import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Consumer } from "./consumer.ts";

const { resolve } = createRequire(import.meta.url);
const published = [
  "ajv-keywords",
  "cli",
  "client",
  "codegen",
  "openapi",
  "planner",
  "server",
  "time",
  "types",
  "validator",
];

let consumer: Consumer;
beforeAll(() => {
  consumer = new Consumer();
}, 300_000);
afterAll(() => consumer?.remove());

const tarball = (name: string) => {
  const found = consumer.tarballs.find((each) => each.name === `@calls-api/${name}`);
  if (found === undefined) throw new Error(`${name} was not packed`);
  return found.file;
};

test("these are all the packages that are published", () => {
  expect(consumer.tarballs.map(({ name }) => name.replace("@calls-api/", "")).sort()).toEqual(published);
});

describe.each(published)("%s", (name) => {
  test("publint finds nothing to improve", async () => {
    const file = readFileSync(tarball(name));
    const tarballBytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
    const { messages, pkg = {} } = await publint({
      pack: { tarball: tarballBytes as ArrayBuffer },
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test("the types are the ones of the code", () => {
    const attw = path.join(path.dirname(resolve("@arethetypeswrong/cli/package.json")), "dist/index.js");
    const { status, stdout, stderr } = consumer.run(
      process.execPath,
      attw,
      tarball(name),
      "--profile",
      "esm-only",
    );
    expect(status, stdout + stderr).toBe(0);
  });

  test("runs in plain Node", () => {
    const { status, stdout, stderr } = consumer.run(process.execPath, `programs/${name}.mjs`);
    expect(status, stdout + stderr).toBe(0);
  });
});

describe.each(["openapi-aot", "calls-api", "calls-api-server"])("%s", (bin) => {
  test("--help says how to use it, on stdout", () => {
    const { status, stdout, stderr } = consumer.run(
      path.join(consumer.folder, "node_modules/.bin", bin),
      "--help",
    );
    expect(status, stderr).toBe(0);
    expect(stdout).toContain(bin);
  });
});

describe("TypeScript", () => {
  test.each([
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ])("module %s, resolution %s", (module, moduleResolution) => {
    const compilerOptions = {
      module,
      moduleResolution,
      strict: true,
      noEmit: true,
      lib: ["ES2023", "DOM"],
      types: [],
    };
    const tsconfig = `tsconfig.${moduleResolution}.json`;
    writeFileSync(
      path.join(consumer.folder, tsconfig),
      JSON.stringify({ compilerOptions, files: ["programs/types.ts"] }),
    );
    const { status, stdout } = consumer.run(process.execPath, resolve("typescript/bin/tsc"), "-p", tsconfig);
    expect(stdout).toBe("");
    expect(status).toBe(0);
  });
});

describe("one operation in a browser bundle", () => {
  test("has no import left, builds no code from strings, and validates", async () => {
    const outfile = path.join(consumer.folder, "bundle.mjs");
    await build({
      entryPoints: [path.join(consumer.folder, "programs/bundle.mjs")],
      bundle: true,
      format: "esm",
      platform: "browser",
      outfile,
      logLevel: "silent",
    });
    expect(existsSync(outfile)).toBe(true);
    expect(readFileSync(outfile, "utf8")).not.toMatch(
      /\bimport\b\s*[\s"'({*]|\brequire\(|\beval\(|\bnew Function\b/,
    );
    const { status, stderr } = consumer.run(
      process.execPath,
      "--disallow-code-generation-from-strings",
      outfile,
    );
    expect(status, stderr).toBe(0);
  });
});
