import { isObject, type JsonObject, type Schema } from "./document.ts";

/**
 * The keywords that hold schemas, by what their value is. `dependencies` and `definitions` are of draft-07; the
 * value of `x-on-invalid` becomes an object with a `schema` when a schema is made ready.
 */
const HOLDERS = {
  one: `additionalProperties contains contentSchema else if items not propertyNames then unevaluatedItems
    unevaluatedProperties`,
  list: "allOf anyOf oneOf prefixItems",
  map: "$defs definitions dependencies dependentSchemas patternProperties properties",
  wrapped: "x-on-invalid",
};

const HOLDS = new Map<string, string>(
  Object.entries(HOLDERS).flatMap(([kind, names]) => names.split(/\s+/).map((name) => [name, kind])),
);

/** A schema below another one; `path` has the segments of the pointer from the one to the other. */
export interface Subschema {
  schema: Schema;
  path: string[];
}

export function isSchema(value: unknown): value is Schema {
  return typeof value === "boolean" || isObject(value);
}

/** The schemas right below a schema (JSON Schema 2020-12 §10, §11). */
export function subschemasOf(schema: JsonObject): Subschema[] {
  const found: Subschema[] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    mapSubschemas(keyword, value, (subschema) => found.push(subschema));
  }
  return found;
}

/** The value of a keyword, with `change` made of every schema that it holds. */
export function mapSubschemas(
  keyword: string,
  value: unknown,
  change: (subschema: Subschema) => unknown,
): unknown {
  const at = (item: unknown, ...path: string[]) => (isSchema(item) ? change({ schema: item, path }) : item);
  const holds = HOLDS.get(keyword);
  if (holds === "one") return at(value, keyword);
  if (holds === "list" && Array.isArray(value)) {
    return value.map((item, index) => at(item, keyword, String(index)));
  }
  if (holds === "map" && isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, at(item, keyword, name)]));
  }
  if (holds === "wrapped" && isObject(value))
    return { ...value, schema: at(value["schema"], keyword, "schema") };
  return value;
}

/** A schema with `change` made of every schema right below it. */
export function mapSchema(schema: JsonObject, change: (subschema: Subschema) => unknown): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [keyword, mapSubschemas(keyword, value, change)]),
  );
}
