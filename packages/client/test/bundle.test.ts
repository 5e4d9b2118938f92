import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Platform } from "esbuild";
import { describe, expect, test } from "vitest";

/** Bytes, minified and as gzip -9 packs them, beyond the validator, of what a page loads at first. */
const BUDGET = 7300;
/** The same, of what it loads when it uses bulk loads or reports. */
const LATER_BUDGET = 5100;

async function bundle(contents: string, platform: Platform) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    write: false,
    outdir: "out",
    metafile: true,
    platform,
    mainFields: ["module", "main"],
    conditions: ["@calls-api/source"],
  });
  const later = new Set(
    Object.values(metafile.outputs).flatMap(({ imports }) =>
      imports.filter(({ kind }) => kind === "dynamic-import").map(({ path }) => path.replace(/^.*\//, "")),
    ),
  );
  const files = outputFiles.map(({ path, text }) => ({ name: path.replace(/^.*\//, ""), text }));
  const sizeOf = (some: typeof files) => gzipSync(some.map(({ text }) => text).join(""), { level: 9 }).length;
  return {
    files,
    atFirst: sizeOf(files.filter(({ name }) => !later.has(name))),
    later: sizeOf(files.filter(({ name }) => later.has(name))),
  };
}

const client = 'export { createCallsClient } from "@calls-api/client";';
const validator =
  'export { operations } from "@calls-api/validator/operations"; export { suggestZones } from "@calls-api/validator";';

test("keeps to its budget, and loads bulk loads and reports when they are used", async () => {
  const ours = await bundle(client, "neutral");
  const { atFirst } = await bundle(validator, "neutral");
  expect(ours.atFirst - atFirst).toBeLessThanOrEqual(BUDGET);
  expect(ours.later).toBeLessThanOrEqual(LATER_BUDGET);
});

describe.each(["neutral", "browser"] as const)("bundled for %s", (platform) => {
  test("imports nothing of Node, makes no code from strings, and runs where that is forbidden", async () => {
    const { files } = await bundle(client, platform);
    const folder = mkdtempSync(join(tmpdir(), "calls-bundle-"));
    try {
      for (const { name, text } of files) {
        expect(text).not.toMatch(/["']node:|\brequire\s*\(|\beval\b|new Function|\bFunction\s*\(/);
        writeFileSync(
          join(folder, name.replace(/\.js$/, ".mjs")),
          text.replaceAll(/(\.\/[\w-]+)\.js"/g, '$1.mjs"'),
        );
      }
      const program = `const { createCallsClient } = await import(${JSON.stringify(join(folder, "stdin.mjs"))});
        const fetch = async (request) => Response.json((await request.json()).map((_, place) => String(place)));
        const client = createCallsClient({ baseUrl: "http://localhost", token: "8231.7056.1b131df1", fetch });
        for await (const { outcome } of client.addPhonesFrom([{ phone: "16500000000" }])) console.log(outcome);`;
      const flags = [
        "--disallow-code-generation-from-strings",
        "--conditions=browser",
        "--input-type=module",
        "--eval",
      ];
      expect(execFileSync(process.execPath, [...flags, program], { encoding: "utf8" })).toBe("created\n");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
