import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AnySchemaObject, ErrorObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import addCallsKeywords from "../src/index.ts";

/** A compiled schema: what is wrong with the data, in ajv's words. */
export type Check = (data: unknown) => ErrorObject[];

interface Compiled {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
}

/** A schema compiled in memory, under ajv's strictest settings. */
export function inMemory(schema: AnySchemaObject, allErrors = true): Check {
  const validate = addCallsKeywords(new Ajv2020({ strict: true, strictTypes: true, allErrors })).compile(
    schema,
  );
  return checkOf(validate);
}

/** A schema compiled to standalone code and bundled to one ES module without imports. */
export async function standalone(schema: AnySchemaObject, allErrors = true): Promise<Check> {
  const ajv = addCallsKeywords(
    new Ajv2020({ strict: true, strictTypes: true, allErrors, code: { source: true } }),
  );
  const folder = await mkdtemp(join(tmpdir(), "ajv-keywords-"));
  try {
    const bundle = await build({
      stdin: { contents: standaloneCode.default(ajv, ajv.compile(schema)), resolveDir: import.meta.dirname },
      bundle: true,
      format: "esm",
      conditions: ["@calls-api/source"],
      write: false,
    });
    const module = join(folder, "check.mjs");
    await writeFile(module, bundle.outputFiles[0]?.text ?? "");
    return checkOf((await import(/* @vite-ignore */ pathToFileURL(module).href)).default);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function checkOf(validate: Compiled): Check {
  return (data) => (validate(data) ? [] : [...(validate.errors ?? [])]);
}

/** Every way to compile a schema, by name. */
export const builds = { "in memory": inMemory, standalone };
