import { createAjv, knowsKeyword } from "../ajv.ts";
import { bundle } from "../bundle.ts";
import type { GenerateOptions } from "../generate-validators.ts";
import type { Operation } from "../operations.ts";
import type { References } from "../references.ts";
import { createSchemaSet } from "../schema-set.ts";
import { compileBytes } from "./compile-bytes.ts";

/** The media types that are JSON (RFC 6839 §3.1). */
const JSON_TYPE = /^[^;]+[/+]json *(?:;|$)/i;

/** Names what the module imports; ajv and esbuild never make such a name. */
const VALUES = "$requestBody";

/**
 * The module that validates the JSON body of an operation as bytes, with the operation's own module for what bytes do
 * not decide.
 *
 * @returns undefined for an operation that takes no JSON
 */
export async function byteModule(
  operation: Operation,
  references: References,
  options: GenerateOptions,
): Promise<string | undefined> {
  const content = operation.requestBody.find(({ mediaType }) => JSON_TYPE.test(mediaType));
  if (content === undefined) return undefined;
  const ajv = createAjv(options.keywords);
  const set = createSchemaSet(references, "request", (name) => knowsKeyword(ajv, name));
  const schema = set.add(content.schema, operation.id);
  const validator = `${VALUES}.content[${JSON.stringify(content.mediaType)}]`;
  const [code = ""] = await bundle([compileBytes(ajv, schema, set.definitions, validator)], options);
  return `import { requestBody as ${VALUES} } from "../operations/${operation.id}.js";\n${code}`;
}

/** The declarations of such a module. */
export const BYTE_DECLARATION = `import type { ByteValidator } from "../validator.js";

export declare const requestBody: ByteValidator;
`;
