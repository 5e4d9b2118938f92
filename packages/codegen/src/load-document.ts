import { readFile } from "node:fs/promises";
import { parse, YAMLParseError } from "yaml";
import { DocumentError, isObject, type OpenApiDocument } from "./document.ts";

/**
 * Read an OpenAPI document from one JSON or YAML file.
 *
 * @throws DocumentError when it is neither, or no OpenAPI 3.x document
 */
export async function loadDocument(path: string): Promise<OpenApiDocument> {
  const document = parseText(await readFile(path, "utf8"));
  if (!isObject(document) || typeof document["openapi"] !== "string") {
    throw new DocumentError("", `${path} is no OpenAPI document: it has no "openapi: 3.x" at its root`);
  }
  if (!document["openapi"].startsWith("3.1")) {
    throw new DocumentError(
      "/openapi",
      `OpenAPI 3.1 was expected, found ${document["openapi"]}: upgrade the document`,
    );
  }
  return document as OpenApiDocument;
}

function parseText(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new DocumentError("", `neither JSON nor YAML: ${error.message}`);
  }
}
