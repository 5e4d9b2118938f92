import {
  DocumentError,
  isObject,
  type JsonObject,
  lookUp,
  type OpenApiDocument,
  type Schema,
} from "./document.ts";
import type { Direction } from "./operations.ts";

/** Keywords whose value is one schema, a list of schemas, or a map of schemas by name. */
const ONE = new Set(
  "additionalProperties contains else if items not propertyNames then unevaluatedItems unevaluatedProperties".split(
    " ",
  ),
);
const LIST = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const MAP = new Set(["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"]);

/** Where a schema that fails is a choice not taken, so that nothing can be replaced below. */
const CHOICE = new Set(["anyOf", "oneOf", "not", "if", "contains", "propertyNames"]);

/** What describes and does not decide: dropped, so that it does not weigh on the generated code. */
const ANNOTATIONS = new Set(
  "title description default example examples deprecated externalDocs xml readOnly writeOnly nullable $comment".split(
    " ",
  ),
);

/** The schemas of one direction, ready for ajv. */
export interface SchemaSet {
  /** The ready form of a schema of the document; `pointer` names it in errors. */
  add(schema: Schema, pointer: string): Schema;
  /** Every schema referred to so far, by name; `$ref`s are `#/$defs/<name>`. */
  readonly definitions: Record<string, Schema>;
}

interface Place {
  pointer: string;
  choice: boolean;
}

/**
 * Make schemas ready for ajv: annotations and unknown `x-` keys dropped, `required` without the properties that
 * only the other direction carries (readOnly in requests, writeOnly in responses: OpenAPI 3.1.1 §4.8.24.4),
 * `x-on-invalid` turned into a keyword that holds what it replaces, `$ref` targets gathered as definitions.
 *
 * @param isKeyword whether an `x-` key is a keyword that the compiler knows
 */
export function createSchemaSet(
  document: OpenApiDocument,
  direction: Direction,
  isKeyword: (name: string) => boolean,
): SchemaSet {
  const definitions: Record<string, Schema> = {};
  const names = new Map<string, string>();
  const notHere = direction === "request" ? "readOnly" : "writeOnly";

  function define(ref: string, choice: boolean): string {
    const key = choice ? `${ref} in a choice` : ref;
    const known = names.get(key);
    if (known !== undefined) return known;
    const target = lookUp(document, ref);
    if (!isSchema(target)) throw new DocumentError(ref.slice(1), "a schema was expected here");
    const name = uniqueName(ref, definitions);
    names.set(key, name);
    definitions[name] = true;
    definitions[name] = prepare(target, { pointer: ref.slice(1), choice });
    return name;
  }

  function prepare(schema: Schema, place: Place): Schema {
    if (typeof schema === "boolean") return schema;
    const ready: JsonObject = {};
    for (const [keyword, value] of Object.entries(schema)) {
      if (ANNOTATIONS.has(keyword)) continue;
      if (keyword.startsWith("x-") && keyword !== "x-hint" && !isKeyword(keyword)) continue;
      ready[keyword] = prepareKeyword(keyword, value, {
        pointer: `${place.pointer}/${keyword}`,
        choice: place.choice || CHOICE.has(keyword),
      });
    }
    if (Array.isArray(schema["required"])) {
      const required = schema["required"].filter((name) => !marks(document, schema, String(name), notHere));
      ready["required"] = required;
    }
    return "x-on-invalid" in schema ? replaceable(schema, ready, place) : ready;
  }

  function prepareKeyword(keyword: string, value: unknown, place: Place): unknown {
    if (keyword === "$ref" && typeof value === "string" && value.startsWith("#")) {
      return `#/$defs/${define(value, place.choice)}`;
    }
    if (ONE.has(keyword) && isSchema(value)) return prepare(value, place);
    if (LIST.has(keyword) && Array.isArray(value)) {
      return value.map((item, index) =>
        prepare(item as Schema, { ...place, pointer: `${place.pointer}/${index}` }),
      );
    }
    if (MAP.has(keyword) && isObject(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [
          name,
          prepare(item as Schema, { ...place, pointer: `${place.pointer}/${name}` }),
        ]),
      );
    }
    return value;
  }

  return { add: (schema, pointer) => prepare(schema, { pointer, choice: false }), definitions };
}

/** `x-on-invalid: use-default`: what the schema asserts moves under the keyword, together with the default. */
function replaceable(schema: JsonObject, ready: JsonObject, place: Place): Schema {
  if (schema["x-on-invalid"] !== "use-default") {
    throw new DocumentError(
      place.pointer,
      `x-on-invalid must be "use-default", found ${JSON.stringify(schema["x-on-invalid"])}`,
    );
  }
  if (!("default" in schema)) {
    throw new DocumentError(place.pointer, "x-on-invalid: use-default needs a `default` beside it");
  }
  if (place.choice) {
    throw new DocumentError(
      place.pointer,
      "x-on-invalid cannot stand below anyOf, oneOf, not, if, contains or propertyNames: " +
        "there a failing schema is a choice not taken",
    );
  }
  const { "x-on-invalid": _, ...asserted } = ready;
  return { "x-on-invalid": { schema: asserted, default: schema["default"] } };
}

/** Whether the property is marked readOnly or writeOnly, directly or by what its `$ref` points to. */
function marks(document: OpenApiDocument, schema: JsonObject, name: string, mark: string): boolean {
  const properties = schema["properties"];
  let property = isObject(properties) ? properties[name] : undefined;
  for (let depth = 0; depth < 32 && isObject(property); depth++) {
    if (property[mark] === true) return true;
    property = typeof property["$ref"] === "string" ? lookUp(document, property["$ref"]) : undefined;
  }
  return false;
}

function uniqueName(ref: string, taken: Record<string, unknown>): string {
  const base = (ref.split("/").at(-1) ?? "").replace(/[^\w.-]/g, "_") || "root";
  let name = base;
  for (let n = 2; Object.hasOwn(taken, name); n++) name = `${base}.${n}`;
  return name;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "boolean" || isObject(value);
}
