import { dereference, isObject, type JsonObject, type OpenApiDocument } from "./document.ts";
import type { References } from "./references.ts";
import type { Resource } from "./resources.ts";
import type { ParameterPlan, Shape, Style } from "./runtime/parameters/plan.ts";

/** Deeper than this a schema is no longer looked into for what a text may stand for. */
const DEEPEST = 8;
const DEFAULT_STYLES: Readonly<Record<string, Style>> = {
  query: "form",
  cookie: "form",
  path: "simple",
  header: "simple",
};

/** How to read a parameter as it is sent, with the defaults of OpenAPI 3.1.1 §4.8.12.2. */
export function planOf(references: References, parameter: JsonObject): ParameterPlan {
  const style = (parameter["style"] ?? DEFAULT_STYLES[String(parameter["in"])] ?? "form") as Style;
  const name = String(parameter["name"]);
  if (isObject(parameter["content"])) return { name, style: "json", explode: false, shape: {} };
  const explode = typeof parameter["explode"] === "boolean" ? parameter["explode"] : style === "form";
  return { name, style, explode, shape: shapeOf(references, parameter["schema"]) };
}

/**
 * How to read the fields of a form by the properties of its schema and the Encoding Objects beside it
 * (OpenAPI 3.1.1 §4.8.15.2): style form, exploded, where they say nothing else.
 */
export function formPlans(
  document: OpenApiDocument,
  references: References,
  mediaType: JsonObject,
): ParameterPlan[] {
  const { properties = {}, others } = shapeOf(references, mediaType["schema"]);
  const encoding = isObject(mediaType["encoding"]) ? mediaType["encoding"] : {};
  const plans = Object.entries(properties).map(([name, shape]): ParameterPlan => {
    const { style = "form", explode } = dereference(document, encoding[name]) as {
      style?: Style;
      explode?: boolean;
    };
    const isObjectField = shape.properties !== undefined || shape.others !== undefined;
    if (isObjectField && !isObject(encoding[name])) return { name, style: "json", explode: false, shape: {} };
    return { name, style, explode: explode ?? style === "form", shape };
  });
  return others ? [...plans, { name: "", style: "form", explode: true, shape: { others } }] : plans;
}

/** What the texts of a value can stand for, by all the schemas that it has to or may fit. */
function shapeOf(references: References, schema: unknown, from = references.document, depth = 0): Shape {
  const types = new Set<string>();
  const shape: Shape & { properties?: Record<string, Shape> } = {};
  for (const { part, resource } of partsOf(references, schema, from, depth)) {
    const shapeBelow = (below: unknown) => shapeOf(references, below, resource, depth + 1);
    for (const type of typesOf(part)) types.add(type);
    if (part["items"] !== undefined) shape.items ??= shapeBelow(part["items"]);
    if (isObject(part["properties"])) {
      shape.properties ??= {};
      for (const [name, property] of Object.entries(part["properties"])) {
        shape.properties[name] ??= shapeBelow(property);
      }
    }
    if (isObject(part["additionalProperties"])) shape.others ??= shapeBelow(part["additionalProperties"]);
  }
  if (types.has("array")) shape.items ??= {};
  if (types.has("object") && !shape.properties) shape.others ??= {};
  const scalars = ["number", "boolean", "null"] as const;
  const read = scalars.filter((type) => types.has(type));
  return types.has("string") || read.length === 0 ? shape : { ...shape, types: read };
}

/** The schema itself, what it refers to, and those of its `allOf`, `anyOf` and `oneOf`. */
function partsOf(
  references: References,
  schema: unknown,
  from: Resource,
  depth: number,
): { part: JsonObject; resource: Resource }[] {
  if (depth > DEEPEST || !isObject(schema)) return [];
  const resource = references.resourceOf(schema, from);
  const inner = ["allOf", "anyOf", "oneOf"].flatMap(
    (keyword) => (schema[keyword] as unknown[] | undefined) ?? [],
  );
  const parts = inner.flatMap((part) => partsOf(references, part, resource, depth + 1));
  if (typeof schema["$ref"] === "string") {
    const target = references.resolve(schema["$ref"], resource, references.pointerOf(schema) ?? "");
    parts.push(...partsOf(references, target.schema, target.resource, depth + 1));
  }
  return [{ part: schema, resource }, ...parts];
}

function typesOf({ type, enum: values, const: value }: JsonObject): string[] {
  const given = [type ?? []].flat() as string[];
  const listed =
    given.length > 0
      ? []
      : [...((values as unknown[] | undefined) ?? []), ...(value === undefined ? [] : [value])];
  return [...given, ...listed.map((each) => (each === null ? "null" : typeof each))].map((name) =>
    name === "integer" ? "number" : name,
  );
}
