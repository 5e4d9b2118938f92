import type { JsonObject } from "./document.ts";

/**
 * Turn a schema of OpenAPI 3.0 (Schema Object, 3.0.4 §4.7.24) into one of 3.1 that accepts the same values, in place;
 * the schemas inside it are left to further calls. What 3.0 does not define stays, with its meaning in 3.1.
 *
 * - What stands beside a `$ref` is ignored in 3.0 (§4.7.23) and removed.
 * - `nullable: true` adds null to the `type` beside it. Without a `type` it says nothing, and it overrules neither an
 *   `enum` without null nor an `allOf`.
 * - `exclusiveMinimum: true` takes the number of `minimum`; likewise the maximum.
 * - The formats `byte` and `binary` become `contentEncoding` and `contentMediaType`, which assert nothing.
 */
export function upgradeSchema(schema: JsonObject): void {
  if (typeof schema["$ref"] === "string") {
    for (const key of Object.keys(schema)) if (key !== "$ref") delete schema[key];
    return;
  }
  admitNull(schema);
  moveLimit(schema, "exclusiveMinimum", "minimum");
  moveLimit(schema, "exclusiveMaximum", "maximum");
  if (schema["format"] === "byte") replaceFormat(schema, "contentEncoding", "base64");
  if (schema["format"] === "binary") replaceFormat(schema, "contentMediaType", "application/octet-stream");
}

function admitNull(schema: JsonObject): void {
  const { nullable, type, enum: values } = schema;
  delete schema["nullable"];
  if (nullable !== true || typeof type !== "string") return;
  if (Array.isArray(values) && !values.includes(null)) return;
  schema["type"] = [type, "null"];
}

function moveLimit(schema: JsonObject, exclusive: string, inclusive: string): void {
  if (typeof schema[exclusive] !== "boolean") return;
  const applies = schema[exclusive] && schema[inclusive] !== undefined;
  delete schema[exclusive];
  if (!applies) return;
  schema[exclusive] = schema[inclusive];
  delete schema[inclusive];
}

function replaceFormat(schema: JsonObject, keyword: string, value: string): void {
  delete schema["format"];
  schema[keyword] ??= value;
}
