import { stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { AddKeywords } from "./ajv.ts";
import { UsageError } from "./command-line.ts";

/** A module of custom keywords. */
export interface KeywordModule {
  add: AddKeywords;
  /** From where the modules of its keywords are resolved. */
  folder: string;
}

/**
 * The path of a keyword module, given by path or by package name as the current folder sees it.
 *
 * @throws UsageError when there is none
 */
export function findKeywords(specifier: string): string {
  if (/^[./]/.test(specifier)) return resolve(specifier);
  try {
    return createRequire(resolve("package.json")).resolve(specifier);
  } catch {
    throw new UsageError(
      `there is no package ${specifier} in ${resolve()}: install it, or write ./${specifier}`,
    );
  }
}

/**
 * Import a keyword module.
 *
 * @throws UsageError when the file is not there or exports no function by default
 */
export async function importKeywords(path: string): Promise<KeywordModule> {
  await stat(path).catch(() => {
    throw new UsageError(`there is no keyword module ${path}`);
  });
  const module = await import(pathToFileURL(path).href);
  if (typeof module.default !== "function") {
    throw new UsageError(`${path} must export by default a function that adds keywords to an ajv instance`);
  }
  return { add: module.default, folder: dirname(path) };
}

/** The absolute paths of a keyword module and of what it imports, packages aside; of a broken one its own. */
export async function filesOfKeywords(path: string): Promise<string[]> {
  const options = { bundle: true, packages: "external", platform: "node", format: "esm" } as const;
  const built = await build({
    ...options,
    entryPoints: [path],
    absWorkingDir: dirname(path),
    write: false,
    metafile: true,
    logLevel: "silent",
  }).catch(() => undefined);
  return [path, ...Object.keys(built?.metafile.inputs ?? {}).map((file) => resolve(dirname(path), file))];
}
