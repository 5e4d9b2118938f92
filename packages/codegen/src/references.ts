import { DocumentError, escapeSegment, isObject, type JsonObject, type OpenApiDocument } from "./document.ts";
import { metaschemas } from "./metaschemas.ts";
import { join, type Located, type Resource, Resources, resolveUri } from "./resources.ts";
import { segmentsOf, valueAt } from "./runtime/pointer.ts";
import { isSchema, type Subschema } from "./schema-keywords.ts";
import { schemaPlaces } from "./schema-places.ts";
import { meaninglessKeywords } from "./vocabularies.ts";

/** The base URI of an OpenAPI document, whose own URI is unknown: references relative to it keep together. */
export const DOCUMENT_URI = "openapi:/document";

/** Where the references between the schemas of a document lead. */
export interface References {
  /** The OpenAPI document, to which every schema without an `$id` around it belongs. */
  readonly document: Resource;
  /** The resource that a schema below one of `parent` belongs to: its own when it has an `$id`. */
  resourceOf(schema: unknown, parent: Resource): Resource;
  /** Where a schema stands; undefined for one that was made of others. */
  pointerOf(schema: JsonObject): string | undefined;
  /** The keywords that mean nothing in the dialect of a schema: see {@link meaninglessKeywords}. */
  meaningless(schema: JsonObject, pointer: string): ReadonlySet<string>;
  /**
   * The schema that a `$ref` or `$dynamicRef` at `pointer` refers to (JSON Schema 2020-12 §8.2.3), and the name
   * of the `$dynamicAnchor` by which it does so.
   *
   * @throws DocumentError when there is none
   */
  resolve(reference: string, from: Resource, pointer: string): Located & { dynamicAnchor?: string };
}

/**
 * @param documents further documents by URI, absolute or relative to the OpenAPI document. The metaschemas of
 * draft 2020-12 are always among them; nothing is fetched.
 * @throws DocumentError when an `$id` occurs twice, or an anchor in one resource
 */
export function createReferences(
  document: OpenApiDocument,
  documents: Record<string, unknown> = {},
): References {
  const resources = new Resources();
  const own = resources.addDocument(DOCUMENT_URI, document, "", schemaPlaces(document));
  for (const [uri, further] of Object.entries({ ...metaschemas(), ...documents })) {
    const { absolute } = resolveUri(uri, DOCUMENT_URI, "");
    if (!resources.get(absolute)) resources.addDocument(absolute, further, `${uri}#`, placesIn(further));
  }

  const meaningless = new Map<string, ReadonlySet<string>>([["", new Set()]]);

  function byPointer(reference: string, resource: Resource, fragment: string, place: string): Located {
    const path = segmentsOf(fragment);
    let found: Omit<Located, "schema"> & { schema: unknown } = {
      schema: resource.root,
      resource,
      pointer: join(resource.pointer, path),
    };
    for (const segment of path) {
      const schema = valueAt(found.schema, `/${escapeSegment(segment)}`);
      if (schema === undefined) {
        throw new DocumentError(place, `"${reference}" points to nothing${whereToLook(resource, reference)}`);
      }
      found = { ...found, schema, resource: resources.of(schema, found.resource) };
    }
    const { schema } = found;
    if (!isSchema(schema) || schema === document) {
      throw new DocumentError(
        place,
        `"${reference}" must refer to a schema: write "#/components/schemas/<name>" for one of the document's`,
      );
    }
    return { ...found, schema };
  }

  function whereToLook(resource: Resource, reference: string): string {
    return resource === own || !reference.startsWith("#")
      ? ""
      : `: below an "$id" it starts at that schema, ${resource.uri}. Give the target an "$id" and refer to it by that`;
  }

  return {
    document: own,
    resourceOf: (schema, parent) => resources.of(schema, parent),
    pointerOf: (schema) => resources.pointerOf(schema),
    meaningless(schema, pointer) {
      const dialect = resources.dialectOf(schema) ?? "";
      const known = meaningless.get(dialect);
      if (known !== undefined) return known;
      const found = meaninglessKeywords(dialect, (uri) => resources.get(uri)?.root, pointer);
      meaningless.set(dialect, found);
      return found;
    },
    resolve(reference, from, pointer) {
      const { absolute, fragment } = resolveUri(reference, from.uri, pointer);
      const document = resources.get(absolute);
      if (document === undefined) {
        throw new DocumentError(
          pointer,
          `"${reference}" is outside the document: bundle it into one document first, ` +
            `or hand in what is at ${absolute} as one of \`documents\``,
        );
      }
      const resource = resources.of(document.root, document);
      if (fragment === "" || fragment.startsWith("/")) {
        return byPointer(reference, resource, fragment, pointer);
      }
      const anchor = resource.anchors.get(fragment);
      if (anchor === undefined) {
        throw new DocumentError(
          pointer,
          `"${reference}" names no $anchor: ${resource.pointer || "the document"} has ` +
            `${[...resource.anchors.keys()].map((name) => `"${name}"`).join(", ") || "none"}`,
        );
      }
      return { ...anchor, ...(anchor.dynamic ? { dynamicAnchor: fragment } : {}) };
    },
  };
}

/** A further document is an OpenAPI document, or else one schema. */
function placesIn(document: unknown): Subschema[] {
  if (isObject(document) && typeof document["openapi"] === "string") {
    return schemaPlaces(document as OpenApiDocument);
  }
  return isSchema(document) ? [{ schema: document, path: [] }] : [];
}
