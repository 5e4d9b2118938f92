import type { JsonObject } from "./document.ts";
import { isOfType } from "./json-type.ts";

/** What only describes, so that beside a `$ref` it changes nothing. */
const DESCRIBING = new Set(
  `$ref $comment $schema $id $anchor $dynamicAnchor title description default deprecated example examples
   externalDocs readOnly writeOnly xml $defs definitions`.split(/\s+/),
);

/** What openapi-typescript takes for properties, or has no use for and looks for schemas in. */
const UNUSED = /^(\$defs|definitions|externalDocs|xml|x-.*)$/;

/**
 * Turn a schema into one that means the same to openapi-typescript, in place; the schemas inside it are left to further
 * calls.
 *
 * - Keywords beside a `$ref` would be passed over: the reference moves into the `allOf`.
 * - A list of schemas may hold booleans; openapi-typescript looks for keywords in them.
 * - `const: null` would be passed over. An `enum` beside `type: object` would be read as schemas, and beside a list of
 *   types with null as one with null. Objects in it would be looked through for schemas.
 * - Examples and defaults end up in comments: as text nothing in them is taken for a schema.
 */
export function describeSchema(schema: JsonObject): void {
  for (const keyword of ["allOf", "anyOf", "oneOf"]) {
    const list = schema[keyword];
    if (Array.isArray(list)) schema[keyword] = list.map(asObject);
  }
  if (Object.keys(schema).some((keyword) => !DESCRIBING.has(keyword)) && typeof schema["$ref"] === "string") {
    schema["allOf"] = [{ $ref: schema["$ref"] }, ...((schema["allOf"] as unknown[] | undefined) ?? [])];
    delete schema["$ref"];
  }
  const { enum: values, const: value } = schema;
  if (typeof value === "object") describeValues(schema, [value]);
  else if (Array.isArray(values)) describeValues(schema, values);
  for (const keyword of ["default", "example"])
    if (keyword in schema) schema[keyword] = asText(schema[keyword]);
  if (Array.isArray(schema["examples"])) schema["examples"] = schema["examples"].map(asText);
  for (const keyword of Object.keys(schema)) if (UNUSED.test(keyword)) delete schema[keyword];
}

/** A schema of some values, each of which fits its type. */
function describeValues(schema: JsonObject, values: unknown[]): void {
  const { type } = schema;
  const fitting =
    type === undefined
      ? values
      : values.filter((value) => [type].flat().some((each) => isOfType(value, each)));
  const isPlain = fitting.every((value) => typeof value !== "object" || value === null);
  for (const keyword of ["const", "enum", "properties", "additionalProperties", "patternProperties"])
    delete schema[keyword];
  if (typeof type !== "string" || type === "object" || !isPlain) delete schema["type"];
  if (isPlain) schema["enum"] = fitting;
  else schema["oneOf"] = fitting.map(schemaOf);
}

/** A schema of one value. */
function schemaOf(value: unknown): JsonObject {
  if (typeof value !== "object" || value === null) return { enum: [value] };
  if (Array.isArray(value)) return { type: "array", prefixItems: value.map(schemaOf) };
  const properties = Object.fromEntries(Object.entries(value).map(([name, item]) => [name, schemaOf(item)]));
  return { type: "object", properties, required: Object.keys(value) };
}

function asObject(schema: unknown): unknown {
  if (schema === true) return {};
  return schema === false ? { enum: [] } : schema;
}

/** What is not text already as the text that a comment would hold. */
export function asText(value: unknown): unknown {
  return typeof value === "object" && value !== null ? JSON.stringify(value, null, 2) : value;
}
