import { isDeepStrictEqual } from "node:util";
import { DocumentError, escapeSegment, isObject, type JsonObject, type Schema } from "./document.ts";
import { type Subschema, subschemasOf } from "./schema-keywords.ts";

/** A schema in its place. */
export interface Located {
  schema: Schema;
  /** What the references of the schema are relative to. */
  resource: Resource;
  /** An RFC 6901 pointer into the OpenAPI document, or behind `<uri>#` one into a further document. */
  pointer: string;
}

/** What one base URI identifies: a document, or a schema with an `$id` (JSON Schema 2020-12 §4.3.5). */
export interface Resource {
  /** Absolute, without fragment. */
  readonly uri: string;
  readonly root: unknown;
  readonly pointer: string;
  /** The schemas named by `$anchor` and `$dynamicAnchor` (§8.2.2). */
  readonly anchors: Map<string, Located & { dynamic: boolean }>;
}

/** Every resource of some documents, found by its URI or by the schema that is its root. */
export class Resources {
  readonly #byUri = new Map<string, Resource>();
  readonly #byRoot = new Map<JsonObject, Resource>();
  readonly #dialects = new Map<JsonObject, string>();
  readonly #pointers = new Map<JsonObject, string>();

  get(uri: string): Resource | undefined {
    return this.#byUri.get(uri);
  }

  /** The resource that a schema found inside of another one belongs to: its own when it has an `$id`. */
  of(schema: unknown, parent: Resource): Resource {
    return (isObject(schema) && this.#byRoot.get(schema)) || parent;
  }

  /** The `$schema` that holds for a schema (§8.1.1): its own, or that of what is around it. */
  dialectOf(schema: JsonObject): string | undefined {
    return this.#dialects.get(schema);
  }

  /** Where a schema stands, as {@link Located} has it. */
  pointerOf(schema: JsonObject): string | undefined {
    return this.#pointers.get(schema);
  }

  /** Add a document under the URI it is retrieved by; `schemas` are the places in it where a schema stands. */
  addDocument(uri: string, root: unknown, pointer: string, schemas: Subschema[]): Resource {
    const dialect = isObject(root) ? root["jsonSchemaDialect"] : undefined;
    const resource: Resource = { uri, root, pointer, anchors: new Map() };
    this.#byUri.set(uri, resource);
    for (const subschema of schemas) this.#index(subschema, resource, pointer, dialect);
    return resource;
  }

  #index({ schema, path }: Subschema, parent: Resource, parentPointer: string, outer: unknown): void {
    if (!isObject(schema)) return;
    const dialect = schema["$schema"] ?? outer;
    if (typeof dialect === "string") this.#dialects.set(schema, dialect);
    const pointer = join(parentPointer, path);
    this.#pointers.set(schema, pointer);
    const resource = this.#identify(schema, parent, pointer);
    for (const keyword of ["$anchor", "$dynamicAnchor"]) {
      const name = schema[keyword];
      if (typeof name !== "string") continue;
      const known = resource.anchors.get(name);
      if (known !== undefined && known.schema !== schema) {
        throw new DocumentError(
          pointer,
          `the ${keyword} "${name}" is taken by ${known.pointer}: give each its own`,
        );
      }
      resource.anchors.set(name, { schema, resource, pointer, dynamic: keyword === "$dynamicAnchor" });
    }
    for (const subschema of subschemasOf(schema)) this.#index(subschema, resource, pointer, dialect);
  }

  #identify(schema: JsonObject, parent: Resource, pointer: string): Resource {
    const id = schema["$id"];
    if (typeof id !== "string") return parent;
    const uri = resolveUri(id, parent.uri, pointer);
    if (uri.fragment !== "") {
      throw new DocumentError(
        pointer,
        `an $id has no fragment, found "${id}": write "$anchor": "${uri.fragment}"`,
      );
    }
    const known = this.#byUri.get(uri.absolute);
    if (known !== undefined && !isDeepStrictEqual(known.root, schema)) {
      throw new DocumentError(
        pointer,
        `the $id "${id}" is taken by ${known.pointer || "the document"}: give each its own`,
      );
    }
    const resource = known ?? { uri: uri.absolute, root: schema, pointer, anchors: new Map() };
    this.#byUri.set(uri.absolute, resource);
    this.#byRoot.set(schema, resource);
    return resource;
  }
}

/**
 * A reference resolved against a base URI, as RFC 3986 §5 has it; the fragment is decoded.
 *
 * @throws DocumentError when either is no URI
 */
export function resolveUri(
  reference: string,
  base: string,
  pointer: string,
): { absolute: string; fragment: string } {
  try {
    const url = new URL(reference, base);
    const fragment = decodeURIComponent(url.hash.slice(1));
    url.hash = "";
    return { absolute: url.href, fragment };
  } catch {
    throw new DocumentError(
      pointer,
      `a URI reference was expected, relative to ${base}, found "${reference}": ` +
        `write it as RFC 3986 says, with "%20" for a space and "%25" for "%"`,
    );
  }
}

export function join(pointer: string, path: string[]): string {
  return [pointer, ...path.map(escapeSegment)].join("/");
}
