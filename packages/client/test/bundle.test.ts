import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Platform } from "esbuild";
import { rolldown } from "rolldown";
import { describe, expect, test } from "vitest";

/**
 * Bytes beyond the validator, minified and as gzip -9 packs them: what a page loads at first, and what it loads when
 * it uses bulk loads or reports, or is refused. Rolldown, which builds for Vite, leaves to later what is used later;
 * esbuild loads at first all that our index exports.
 */
const BUDGETS = {
  rolldown: { atFirst: 6000, later: 6200 },
  esbuild: { atFirst: 7000, later: 5700 },
};

interface BuiltFile {
  name: string;
  text: string;
  /** What it loads at once. */
  imports: string[];
}

const page = 'export { createCallsClient } from "@calls-api/client";';
/** Left out of what is built, so that its size tells nothing; but for the words that import it. */
const validator =
  'export { operations } from "@calls-api/validator/operations"; export { suggestZones } from "@calls-api/validator";';

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
] as const)("built by %s, keeps to its budget at first and later", async (bundler, built) => {
  const { atFirst: whole, later } = sizesOf(await built(page));
  const atFirst = whole - sizesOf(await built(validator)).atFirst;
  expect(atFirst).toBeGreaterThan(3000);
  expect(atFirst).toBeLessThanOrEqual(BUDGETS[bundler].atFirst);
  expect(later).toBeGreaterThan(3000);
  expect(later).toBeLessThanOrEqual(BUDGETS[bundler].later);
});

describe.each(["neutral", "browser"] as const)("bundled for %s", (platform) => {
  test("imports nothing of Node, makes no code from strings, and runs where that is forbidden", async () => {
    const files = await buildWithEsbuild(page, platform);
    const folder = mkdtempSync(join(tmpdir(), "calls-bundle-"));
    try {
      for (const { name, text } of files) {
        expect(text).not.toMatch(/["']node:|\brequire\s*\(|\beval\b|new Function|\bFunction\s*\(/);
        writeFileSync(
          join(folder, name.replace(/\.js$/, ".mjs")),
          text.replaceAll(/(\.\/[\w-]+)\.js"/g, '$1.mjs"'),
        );
      }
      const program = `const { createCallsClient } = await import(${JSON.stringify(join(folder, "page.mjs"))});
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
