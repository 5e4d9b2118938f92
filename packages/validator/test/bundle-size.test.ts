import { execFileSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { operations } from "../src/index.ts";

/** Bytes of the packed list of zones in a bundle; what holds it is allowed so much more. */
const ZONES = 3100;
/** Bytes, minified and as gzip -9 packs them, of the validators of one operation's request. */
const BUDGET = 4500;
/** Bodies with interval lists, instants and zones at once. */
const LARGER: Record<string, number> = { addPhones: 6400 };

async function bundleOf(id: string, exported: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${exported} } from "@calls-api/validator/operations/${id}";`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

describe.each(Object.keys(operations))("the bundle of %s", (id) => {
  test("keeps to its budget, alone and without what it does not use", async () => {
    const code = await bundleOf(id, "requestBody, query, path, header");
    const hasZones = code.includes("AbidjanAccra");
    const budget = (LARGER[id] ?? BUDGET) + (hasZones ? ZONES : 0);
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(budget);
    expect((await bundleOf(id, "method")).length).toBeLessThan(100);
  });

  test("imports nothing, makes no code from strings and runs where that is forbidden", async () => {
    const code = await bundleOf(id, "requestBody, query, path, header, responses");
    expect(code).not.toMatch(/\bimport\b|\brequire\s*\(|\beval\b|new Function|\bFunction\s*\(/);
    const program = `const { path } = await import("data:text/javascript,${encodeURIComponent(code)}");
      console.log(path.validate({ token: "8231.7056.1b131df1" }).valid, path.validate({ token: 1 }).valid);`;
    const flags = ["--disallow-code-generation-from-strings", "--input-type=module", "--eval"];
    expect(execFileSync(process.execPath, [...flags, program], { encoding: "utf8" })).toBe("true false\n");
  });
});
