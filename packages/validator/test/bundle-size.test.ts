import { execFileSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { operations } from "../src/index.ts";

/** Bytes, minified and as gzip -9 packs them, of all validators of one operation's request. */
const BUDGET = 3300;
/** The same for those that hold the list of zones, or interval lists and instants besides. */
const LARGER: Record<string, number> = {
  addPhone: 6000,
  addTestPhone: 6000,
  addPhoneForm: 6000,
  addPhones: 8000,
};

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
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(LARGER[id] ?? BUDGET);
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
