import { execFileSync } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle, gzipSize } from "./bundle.ts";
import { compiled } from "./contenders/compiled.ts";
import { handWritten } from "./contenders/hand-written.ts";
import { median } from "./measure.ts";
import type { TimedPeer } from "./peers-apart.ts";

/** What a contender costs before it validates anything. */
export interface ModuleCost {
  name: string;
  /** Bytes of the bundle with all it imports, minified, as gzip -9 packs it. */
  gzip: number;
  /** Milliseconds of import and first validation in a new process, over those of an empty module. */
  start: number;
}

const ENTRY = '[{"phone":"16500000000","gmtZone":"Europe/Kyiv","startDateTime":"2030-03-23T00:00:00Z"}]';
/** In each, all take turns: how long a process takes to import anything varies more than what is measured. */
const ROUNDS = 31;

/** Each contender as an application would ship it, with our checks: a module that exports `validate`. */
function programs(peers: readonly TimedPeer[]): Map<string, string> {
  const all = new Map([
    [
      compiled.name,
      `import { requestBody } from "@calls-api/validator/operations/addPhones";
      export const validate = (body) => requestBody.validate(body).valid;`,
    ],
    [
      handWritten.name,
      `import { handWritten } from "./contenders/hand-written.ts"; export const { validate } = handWritten;`,
    ],
  ]);
  for (const { file, name, module } of peers) {
    all.set(
      name,
      module
        ? `export { default as validate } from ${JSON.stringify(module)};`
        : `import { ${file} } from "./contenders/${file}.ts"; import { lent } from "./checks.ts";
          export const { validate } = ${file}(lent);`,
    );
  }
  return all;
}

/**
 * Ours, the hand-written one and peers; smallest first.
 *
 * @param peers with our checks
 */
export async function measureModules(peers: readonly TimedPeer[]): Promise<ModuleCost[]> {
  const folder = await mkdtemp(join(tmpdir(), "calls-api-bench-"));
  const empty = join(folder, "empty.mjs");
  await writeFile(empty, "export const validate = () => true;");
  const modules: { name: string; path: string; gzip: number; starts: number[] }[] = [];
  for (const [name, program] of programs(peers)) {
    const code = await bundle(program);
    const path = join(folder, `${modules.length}.mjs`);
    await writeFile(path, code);
    modules.push({ name, path, gzip: gzipSize(code), starts: [] });
  }
  for (let round = 0; round < ROUNDS; round++) {
    const floor = startOf(empty);
    for (const { path, starts } of modules) starts.push(startOf(path) - floor);
  }
  return modules
    .map(({ name, gzip, starts }) => ({ name, gzip, start: median(starts) }))
    .sort((a, b) => a.gzip - b.gzip);
}

/** In a new process. */
function startOf(path: string): number {
  const program = `const body = JSON.parse(${JSON.stringify(ENTRY)}); const start = performance.now();
    const { validate } = await import(${JSON.stringify(pathToFileURL(path).href)});
    if (!validate(body)) throw new Error("the entry is right"); console.log(performance.now() - start);`;
  return Number(
    execFileSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" }),
  );
}
