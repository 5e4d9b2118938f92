import { deepStrictEqual } from "node:assert/strict";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type AddKeywords,
  type ByteResult,
  type ByteValidator,
  generateValidators,
  type Validator,
} from "../src/index.ts";
import { documentOf } from "./generated-module.ts";

/** The validators of one body, before and after it is parsed. */
export interface BothValidators {
  bytes: ByteValidator;
  values: Validator<unknown>;
}

/** Generate the modules of a body with this schema, write them to disk and import them, as their users will. */
export async function importBoth(
  schema: unknown,
  schemas: Record<string, unknown> = {},
  keywords?: AddKeywords,
): Promise<BothValidators> {
  const generated = await generateValidators({
    document: documentOf(schema, schemas),
    types: "../schema.js",
    command: "openapi-aot",
    resolveFrom: import.meta.dirname,
    bytes: true,
    ...(keywords && { keywords }),
  });
  const folder = await mkdtemp(join(tmpdir(), "openapi-aot-"));
  const files = new Map([...generated, ["package.json", '{"type": "module"}']]);
  const load = async (name: string) => {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, files.get(name) ?? "");
    return path;
  };
  await load("package.json");
  const values = await import(/* @vite-ignore */ pathToFileURL(await load("operations/post.js")).href);
  const bytes = await import(/* @vite-ignore */ pathToFileURL(await load("bytes/post.js")).href);
  return { bytes: bytes.requestBody, values: values.requestBody };
}

/** Bytes have the verdict and the errors of the value that they are parsed to; else one error of the keyword `json`. */
export function expectSame({ bytes, values }: BothValidators, body: Uint8Array): ByteResult {
  const found = bytes.validate(body);
  const parsed = parse(body);
  if (parsed === undefined) {
    const [error] = found.valid ? [] : found.errors;
    deepStrictEqual([found.valid, error?.pointer, error?.keyword], [false, "", "json"]);
  } else {
    const { valid, ...errors } = values.validate(parsed.value);
    deepStrictEqual(found, valid ? { valid } : { valid, ...errors }, new TextDecoder().decode(body));
  }
  deepStrictEqual(bytes(body), found.valid);
  return found;
}

function parse(body: Uint8Array): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) };
  } catch {
    return undefined;
  }
}
