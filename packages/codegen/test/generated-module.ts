import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Decoder, generateValidators, type OpenApiDocument, type Validator } from "../src/index.ts";

export interface OperationModule {
  method: string;
  route: string;
  requestBody: Validator<unknown> & { content: Record<string, Validator<unknown>> };
  query?: Validator<unknown>;
  path?: Validator<unknown>;
  header?: Validator<unknown>;
  decodeQuery?: Decoder<unknown>;
  decodePath?: Decoder<unknown>;
  decodeHeader?: Decoder<unknown>;
  decodeCookie?: Decoder<unknown>;
  decodeForm?: Decoder<unknown>;
  decodeResponseHeaders: Record<string, Decoder<unknown>>;
  responses: Record<string, Validator<unknown>>;
}

/** Generate a document, write one operation's module to disk and import it, as its users will. */
export async function importOperation(
  document: OpenApiDocument,
  id: string,
  documents: Record<string, unknown> = {},
): Promise<OperationModule> {
  const files = await generateValidators({
    document,
    documents,
    types: "../schema.js",
    command: "openapi-aot",
    resolveFrom: process.cwd(),
  });
  const path = join(await mkdtemp(join(tmpdir(), "openapi-aot-")), `${id}.mjs`);
  await writeFile(path, files.get(`operations/${id}.js`) as string);
  return await import(/* @vite-ignore */ pathToFileURL(path).href);
}

/** A document with one operation whose JSON request body has this schema. */
export function documentOf(schema: unknown, schemas: Record<string, unknown> = {}): OpenApiDocument {
  return {
    openapi: "3.1.0",
    info: { title: "One schema", version: "1.0.0" },
    paths: {
      "/things": {
        post: {
          operationId: "post",
          requestBody: { content: { "application/json": { schema } } },
          responses: { 204: { description: "Done" } },
        },
      },
    },
    components: { schemas },
  };
}
