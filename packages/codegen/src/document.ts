import { valueAt } from "./runtime/pointer.ts";

/** A JSON Schema as it stands in an OpenAPI document. */
export type Schema = boolean | JsonObject;
export type JsonObject = { [key: string]: unknown };

/** An OpenAPI 3.x document: outside of schemas, every `$ref` points inside it (`#/…`). */
export interface OpenApiDocument extends JsonObject {
  openapi: string;
}

/** A document that cannot be compiled; `pointer` says where, as an RFC 6901 pointer into the document. */
export class DocumentError extends Error {
  readonly code = "invalid-document";
  readonly pointer: string;
  readonly problem: string;

  constructor(pointer: string, problem: string) {
    super(`${pointer || "/"}: ${problem}`);
    this.name = "DocumentError";
    this.pointer = pointer;
    this.problem = problem;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The text of one segment of an RFC 6901 pointer. */
export function escapeSegment(segment: string): string {
  return segment.replaceAll("~", "~0").replaceAll("/", "~1");
}

/**
 * The value at a reference of the form `#/a/b`.
 *
 * @throws DocumentError when the reference leaves the document or points nowhere
 */
export function lookUp(document: OpenApiDocument, ref: string): unknown {
  if (ref === "#") return document;
  if (!ref.startsWith("#/")) {
    throw new DocumentError(
      "",
      `"${ref}" is outside the document: read the document with loadDocument, which brings its files together`,
    );
  }
  const value = valueAt(document, decode(ref.slice(1)));
  if (value === undefined) throw new DocumentError(ref.slice(1), `"${ref}" points to nothing`);
  return value;
}

/** The text that a part of a URI means; the text itself where it means none. */
export function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Follow the `$ref` of anything that is not a schema: a parameter, a response, a request body, a path item. */
export function dereference(document: OpenApiDocument, value: unknown): JsonObject {
  const seen = new Set<string>();
  while (isObject(value) && typeof value["$ref"] === "string") {
    const ref = value["$ref"];
    if (seen.has(ref)) throw new DocumentError(ref.slice(1), `"${ref}" refers to itself`);
    seen.add(ref);
    value = lookUp(document, ref);
  }
  return isObject(value) ? value : {};
}
