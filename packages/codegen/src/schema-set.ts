import { readyDiscriminator } from "./discriminator.ts";
import { DocumentError, isObject, type JsonObject, type Schema } from "./document.ts";
import { type DynamicScope, enter, NO_SCOPE } from "./dynamic-scope.ts";
import { refuseEndless } from "./endless-refs.ts";
import { matchInheritedNames } from "./inherited-names.ts";
import type { Direction } from "./operations.ts";
import type { References } from "./references.ts";
import { join, type Located, type Resource } from "./resources.ts";
import { mapSubschemas } from "./schema-keywords.ts";

/** Where a schema that fails is a choice not taken, so that nothing can be replaced below. */
const CHOICE = new Set(["anyOf", "oneOf", "not", "if", "contains", "propertyNames"]);

/**
 * What does not decide, but describes, names or keeps schemas for references: dropped, so that it does not weigh on
 * the generated code, and because nothing there is left to be resolved.
 */
const UNDECIDING = new Set(
  `title description default example examples deprecated externalDocs xml readOnly writeOnly nullable id
   contentSchema
  $comment $schema $vocabulary $id $anchor $dynamicAnchor $defs definitions`.split(/\s+/),
);

/** The schemas of one direction, ready for ajv. */
export interface SchemaSet {
  /** The ready form of a schema of the document, or of one made of such; `pointer` names the latter in errors. */
  add(schema: Schema, pointer: string): Schema;
  /** Every schema referred to so far, by name; `$ref`s are `#/$defs/<name>`. */
  readonly definitions: Record<string, Schema>;
}

interface Place {
  pointer: string;
  choice: boolean;
  resource: Resource;
  scope: DynamicScope;
}

/**
 * Make schemas ready for ajv: annotations and unknown keywords dropped, `required` without the properties that
 * only the other direction carries (readOnly in requests, writeOnly in responses: OpenAPI 3.1.1 §4.8.24.4),
 * `x-on-invalid` turned into a keyword that holds what it replaces, the targets of `$ref` and `$dynamicRef`
 * gathered as definitions, so that ajv meets no URI and no anchor.
 *
 * @param isKeyword whether the compiler knows a keyword
 */
export function createSchemaSet(
  references: References,
  direction: Direction,
  isKeyword: (name: string) => boolean,
): SchemaSet {
  const definitions: Record<string, Schema> = {};
  const names = new Map<string, string>();
  const pointers = new Map<string, string>();
  const finite = new Set<string>();
  const notHere = direction === "request" ? "readOnly" : "writeOnly";

  function define(target: Located, { choice, scope: outer }: Place): string {
    const scope = enter(outer, target.resource);
    const key = [target.pointer, scope.key, choice].join(" ");
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = uniqueName(target.pointer, definitions);
    names.set(key, name);
    pointers.set(name, target.pointer);
    definitions[name] = true;
    definitions[name] = asFunction(prepare(target.schema, { ...target, choice, scope }));
    return name;
  }

  function prepare(schema: Schema, outer: Place): Schema {
    if (typeof schema === "boolean") return schema;
    const resource = references.resourceOf(schema, outer.resource);
    const pointer = references.pointerOf(schema) ?? outer.pointer;
    const place = { ...outer, pointer, resource, scope: enter(outer.scope, resource) };
    const meaningless = references.meaningless(schema, place.pointer);
    const ready: JsonObject = {};
    for (const [keyword, value] of Object.entries(schema)) {
      if (UNDECIDING.has(keyword) || meaningless.has(keyword) || !isKeyword(keyword)) continue;
      if (keyword === "enum" && Array.isArray(value) && value.length === 0) return false;
      if (keyword !== "$dynamicRef") ready[keyword] = prepareKeyword(keyword, value, place);
    }
    if (typeof schema["$dynamicRef"] === "string") addDynamicRef(ready, schema["$dynamicRef"], place);
    if (Array.isArray(ready["required"])) {
      ready["required"] = ready["required"].filter((name) => !marks(schema, String(name), place));
    }
    matchInheritedNames(ready);
    const discriminator = readyDiscriminator(schema, (reference) => locate(reference, place));
    if (discriminator) ready["discriminator"] = discriminator;
    else delete ready["discriminator"];
    return "x-on-invalid" in schema ? replaceable(schema, ready, place) : ready;
  }

  function prepareKeyword(keyword: string, value: unknown, place: Place): unknown {
    if (keyword === "$ref" && typeof value === "string") {
      return refTo(references.resolve(value, place.resource, place.pointer), place);
    }
    const choice = place.choice || CHOICE.has(keyword);
    return mapSubschemas(keyword, value, ({ schema, path }) =>
      prepare(schema, { ...place, pointer: join(place.pointer, path), choice }),
    );
  }

  function addDynamicRef(ready: JsonObject, reference: string, place: Place): void {
    const initial = references.resolve(reference, place.resource, place.pointer);
    const target =
      initial.dynamicAnchor === undefined ? undefined : place.scope.anchors.get(initial.dynamicAnchor);
    const $ref = refTo(target ?? initial, place);
    if ("$ref" in ready) ready["allOf"] = [...((ready["allOf"] as unknown[]) ?? []), { $ref }];
    else ready["$ref"] = $ref;
  }

  function locate(reference: string, { resource, pointer }: Place): string | undefined {
    try {
      return references.resolve(reference, resource, pointer).pointer;
    } catch (error) {
      if (error instanceof DocumentError) return undefined;
      throw error;
    }
  }

  function refTo(target: Located, place: Place): string {
    return `#/$defs/${define(target, place)}`;
  }

  /** Whether the property is marked readOnly or writeOnly, directly or by what its `$ref` points to. */
  function marks(schema: JsonObject, name: string, { resource, pointer }: Place): boolean {
    const properties = schema["properties"];
    let property = isObject(properties) ? properties[name] : undefined;
    let parent = resource;
    for (let depth = 0; depth < 32 && isObject(property); depth++) {
      if (property[notHere] === true) return true;
      if (typeof property["$ref"] !== "string") return false;
      const target = references.resolve(property["$ref"], references.resourceOf(property, parent), pointer);
      property = target.schema;
      parent = target.resource;
    }
    return false;
  }

  return {
    add(schema, pointer) {
      const place = { pointer, choice: false, resource: references.document, scope: NO_SCOPE };
      const ready = asFunction(prepare(schema, place));
      refuseEndless(definitions, pointers, finite);
      return ready;
    },
    definitions,
  };
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

/** Ajv reports the error of a function in a form of its own where the whole schema is `false`. */
function asFunction(schema: Schema): Schema {
  return schema === false ? { allOf: [false] } : schema;
}

function uniqueName(pointer: string, taken: Record<string, unknown>): string {
  const base = (pointer.split("/").at(-1) ?? "").replace(/[^\w.-]|^__proto__$/g, "_") || "root";
  let name = base;
  for (let n = 2; Object.hasOwn(taken, name); n++) name = `${base}.${n}`;
  return name;
}
