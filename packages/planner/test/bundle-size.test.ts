import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

/** Bytes of the whole package with all it imports, minified, as gzip -9 packs it. */
const BUDGET = 6000;

test("the whole package keeps to its budget, has no import left and no list of zones", async () => {
  const { outputFiles } = await build({
    stdin: { contents: 'export * from "@calls-api/planner";', resolveDir: import.meta.dirname },
    conditions: ["@calls-api/source"],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  const code = outputFiles[0]?.text ?? "";
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(BUDGET);
  expect(code).not.toMatch(/\bimport\b|\brequire\s*\(|\beval\b|new Function|Abidjan/);
  expect(code).toContain("forecast");
});
