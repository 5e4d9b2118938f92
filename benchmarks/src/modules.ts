import { execFileSync } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What a contender costs before it validates anything. */
export interface ModuleCost {
  name: string;
  /** Bytes of the bundle with all it imports, minified, as gzip -9 packs it. */
  gzip: number;
  /** Milliseconds of import and first validation in a new process, over those of an empty module. */
  start: number;
}

const ENTRY = '[{"phone":"16500000000","gmtZone":"Europe/Kyiv","startDateTime":"2030-03-23T00:00:00Z"}]';
const PROCESSES = 11;

/** Each module as an application would ship it: `validate` is an expression over what the module exports. */
const MODULES: Record<string, { from: string; validate: string }> = {
  "@calls-api/validator": {
    from: "@calls-api/validator/operations/addPhones",
    validate: "requestBody.validate(body).valid",
  },
  "hand-written": { from: "./contenders/hand-written.ts", validate: "handWritten.validate(body)" },
  "ajv at run time": { from: "./contenders/ajv.ts", validate: "ajvAtRunTime.validate(body)" },
  "@exodus/schemasafe": { from: "./contenders/schemasafe.ts", validate: "schemasafe.validate(body)" },
  arktype: { from: "./contenders/arktype.ts", validate: "arktype.validate(body)" },
  "@sinclair/typebox, compiled": { from: "./contenders/typebox.ts", validate: "typebox.validate(body)" },
  "zod 4": { from: "./contenders/zod.ts", validate: "zod.validate(body)" },
  valibot: { from: "./contenders/valibot.ts", validate: "valibot.validate(body)" },
};

export async function measureModules(standalone: string): Promise<ModuleCost[]> {
  const folder = await mkdtemp(join(tmpdir(), "calls-api-bench-"));
  const all = { ...MODULES, "ajv standalone": { from: standalone, validate: "check(body)" } };
  const paths = new Map<string, string>();
  const sizes = new Map<string, number>();
  for (const [name, { from, validate }] of Object.entries(all)) {
    const [imported = ""] = validate.split(/\W/);
    const binding = imported === "check" ? "default as check" : imported;
    const program = `import { ${binding} } from ${JSON.stringify(from)};\nexport const validate = (body) => ${validate};`;
    const { outputFiles } = await build({
      stdin: { contents: program, resolveDir: import.meta.dirname },
      bundle: true,
      minify: true,
      format: "esm",
      platform: "neutral",
      mainFields: ["module", "main"],
      conditions: ["@calls-api/source"],
      write: false,
    });
    const code = outputFiles[0]?.contents ?? new Uint8Array();
    const path = join(folder, `${paths.size}.mjs`);
    await writeFile(path, code);
    paths.set(name, path);
    sizes.set(name, gzipSync(code, { level: 9 }).length);
  }
  const empty = join(folder, "empty.mjs");
  await writeFile(empty, "export const validate = () => true;");
  const floor = startOf(empty);
  return [...paths].map(([name, path]) => ({
    name,
    gzip: sizes.get(name) ?? 0,
    start: startOf(path) - floor,
  }));
}

/** The median over new processes. */
function startOf(path: string): number {
  const program = `const body = JSON.parse(${JSON.stringify(ENTRY)}); const start = performance.now();
    const { validate } = await import(${JSON.stringify(pathToFileURL(path).href)});
    if (!validate(body)) throw new Error("the entry is right"); console.log(performance.now() - start);`;
  const times = Array.from({ length: PROCESSES }, () =>
    Number(execFileSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" })),
  );
  return times.sort((a, b) => a - b)[PROCESSES >> 1] as number;
}
