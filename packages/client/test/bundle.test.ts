import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Platform } from "esbuild";
import { rolldown } from "rolldown";
import { describe, expect, test } from "vitest";
import * as errors from "../src/errors/index.ts";

/**
 * Bytes beyond the validator, minified and as gzip -9 packs them: what a page loads at first, and what it loads when
 * it uses bulk loads or reports, or when a call fails.
 */
const BUDGET = { atFirst: 6000, later: 6800 };

interface BuiltFile {
  name: string;
  text: string;
  /** What it loads at once. */
  imports: string[];
}

const page = 'export { createCallsClient } from "@calls-api/client";';
/** Left out of what is built, so that its size tells nothing; but for the words that import it. */
const validator = 'export { operations } from "@calls-api/validator/operations";';

async function buildWithEsbuild(
  contents: string,
  platform: Platform,
  external: string[] = [],
): Promise<BuiltFile[]> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, sourcefile: "page" },
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    write: false,
    outdir: "out",
    entryNames: "page",
    metafile: true,
    platform,
    mainFields: ["module", "main"],
    conditions: ["@calls-api/source"],
    external,
  });
  return outputFiles.map(({ path, text }) => {
    const name = basename(path);
    const imports = metafile.outputs[`out/${name}`]?.imports.filter(
      ({ kind }) => kind === "import-statement",
    );
    return { name, text, imports: imports?.map((each) => basename(each.path)) ?? [] };
  });
}

async function buildWithRolldown(contents: string): Promise<BuiltFile[]> {
  const input = join(import.meta.dirname, "page.js");
  const built = await rolldown({
    input,
    plugins: [
      {
        name: "page",
        load: (id) => (id === input ? contents : undefined),
        resolveId: (id) => (id === input ? id : undefined),
      },
    ],
    platform: "neutral",
    resolve: { conditionNames: ["@calls-api/source", "import"], mainFields: ["module", "main"] },
    external: /^@calls-api\/validator/,
  });
  const { output } = await built.generate({ format: "esm", minify: true, chunkFileNames: "[name].js" });
  return output.flatMap((file) =>
    file.type === "chunk" ? [{ name: file.fileName, text: file.code, imports: file.imports }] : [],
  );
}

function sizesOf(files: BuiltFile[]) {
  const first = new Set<BuiltFile>();
  const reach = (name: string) => {
    const file = files.find((each) => each.name === name);
    if (!file || first.has(file)) return;
    first.add(file);
    file.imports.forEach(reach);
  };
  reach("page.js");
  const sizeOf = (some: BuiltFile[]) => gzipSync(some.map(({ text }) => text).join(""), { level: 9 }).length;
  return { atFirst: sizeOf([...first]), later: sizeOf(files.filter((file) => !first.has(file))) };
}

test.each([
  ["rolldown", buildWithRolldown],
  [
    "esbuild",
    (contents: string) =>
      buildWithEsbuild(contents, "neutral", ["@calls-api/validator", "@calls-api/validator/*"]),
  ],
] as const)("built by %s, keeps to the budget at first and later", async (_, built) => {
  const { atFirst: whole, later } = sizesOf(await built(page));
  const atFirst = whole - sizesOf(await built(validator)).atFirst;
  expect(atFirst).toBeGreaterThan(3000);
  expect(atFirst).toBeLessThanOrEqual(BUDGET.atFirst);
  expect(later).toBeGreaterThan(3000);
  expect(later).toBeLessThanOrEqual(BUDGET.later);
});

/** Writes a built page into a folder of its own, and gives what a program prints that uses it as `page`. */
function run(files: BuiltFile[], program: string): string {
  const folder = mkdtempSync(join(tmpdir(), "calls-bundle-"));
  try {
    for (const { name, text } of files) {
      const imports = text.replaceAll(/(\.\/[\w-]+)\.js"/g, '$1.mjs"');
      writeFileSync(join(folder, name.replace(/\.js$/, ".mjs")), imports);
    }
    const flags = ["--disallow-code-generation-from-strings", "--conditions=browser", "--input-type=module"];
    const opening = `const page = await import(${JSON.stringify(join(folder, "page.mjs"))});
      const connection = { baseUrl: "http://localhost", token: "8231.7056.1b131df1" };`;
    return execFileSync(process.execPath, [...flags, "--eval", opening + program], { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.each(["neutral", "browser"] as const)("bundled for %s", (platform) => {
  test("imports nothing of Node, makes no code from strings, and runs where that is forbidden", async () => {
    const files = await buildWithEsbuild(page, platform);
    for (const { text } of files) {
      expect(text).not.toMatch(/["']node:|\brequire\s*\(|\beval\b|new Function|\bFunction\s*\(/);
    }
    const program = `
      const fetch = async (request) => Response.json((await request.json()).map((_, place) => String(place)));
      const client = page.createCallsClient({ ...connection, fetch });
      for await (const { outcome } of client.addPhonesFrom([{ phone: "16500000000" }])) console.log(outcome);`;
    expect(run(files, program)).toBe("created\n");
  });
});

describe("minified", () => {
  test("every error has the name of its class", async () => {
    const classes = Object.keys(errors).filter((name) => name.endsWith("Error"));
    const files = await buildWithEsbuild(
      `${page} export * as errors from "@calls-api/client/errors";`,
      "neutral",
    );
    const program = `
      const any = Object.assign([], { errors: [], text: "" });
      for (const [name, Class] of Object.entries(page.errors)) {
        if (name.endsWith("Error")) console.log(new Class(any, any, any).name);
      }`;
    expect(run(files, program).trim().split("\n").sort()).toEqual(classes.sort());
  });

  /** Calls an operation in a page to which the code of errors is not served. */
  const failing = async (body: object[]) => {
    const files = await buildWithEsbuild(page, "neutral");
    const served = files.filter(({ name }) => !name.startsWith("failures"));
    expect(served.length).toBe(files.length - 1);
    const program = `
      const problem = { code: "invalid.body", detail: "D" };
      const fetch = async () => Response.json(problem, { status: 400 });
      const retry = { maxAttempts: 2, baseDelayMs: 1 };
      const client = page.createCallsClient({ ...connection, fetch, retry });
      const error = await client.addPhones({ body: ${JSON.stringify(body)} }).catch((error) => error);
      const { name, code, message, attempts, inDoubt, cause } = error;
      console.log(JSON.stringify({ name, code, message, attempts, inDoubt, cause: cause.code }));`;
    return JSON.parse(run(served, program));
  };

  test("a refusal whose code does not load is an answer that was lost", async () => {
    expect(await failing([{ phone: "16500000000" }])).toEqual({
      name: "NetworkError",
      code: "network",
      message: "addPhones failed, and the code of its error did not load.",
      attempts: 2,
      inDoubt: true,
      cause: "ERR_MODULE_NOT_FOUND",
    });
  });

  test("an invalid request is not sent, whether the code of its error loads or not", async () => {
    expect(await failing([{ phone: "x" }])).toMatchObject({
      name: "NetworkError",
      attempts: 0,
      inDoubt: false,
    });
  });
});
