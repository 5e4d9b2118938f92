import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.ts";
import type { Contender } from "./contender.ts";

/** A contender that is compiled before it runs, as one module. */
export async function aheadOfTime(name: string, contents: string): Promise<Contender> {
  const module = join(await mkdtemp(join(tmpdir(), "calls-api-bench-")), "validate.mjs");
  await writeFile(module, await bundle(contents));
  const { default: validate } = await import(pathToFileURL(module).href);
  return { name, validate, module };
}
