import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import addCallsKeywords from "@calls-api/ajv-keywords";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { build } from "esbuild";
import type { Contender } from "../contender.ts";
import { plainSchema } from "../plain-schema.ts";

const ajv = addCallsKeywords(new Ajv2020({ allErrors: true, strict: false, code: { source: true } }));
addFormats.default(ajv);
const keep = (name: string) => (value: unknown) => ({ [name]: value });
const names = ["x-gmt-zone", "x-no-overlap", "x-distinct", "x-chronological"];
const schema = plainSchema(Object.fromEntries(names.map((name) => [name, keep(name)])));

/** ajv's own standalone code, bundled to one module: what `ajv compile` gives, with our keywords. */
export const standaloneModule = join(await mkdtemp(join(tmpdir(), "ajv-standalone-")), "validate.mjs");
const bundle = await build({
  stdin: {
    contents: standaloneCode.default(ajv, ajv.compile(schema)),
    resolveDir: import.meta.dirname,
  },
  bundle: true,
  format: "esm",
  conditions: ["@calls-api/source"],
  write: false,
});
await writeFile(standaloneModule, bundle.outputFiles[0]?.text ?? "");
const { default: check } = await import(pathToFileURL(standaloneModule).href);

export const ajvStandalone: Contender = { name: "ajv standalone", validate: (body) => check(body) };
