import { asText, describeSchema } from "./describable-schema.ts";
import { dereference, isObject, type JsonObject, type OpenApiDocument } from "./document.ts";
import { type Part, placesIn } from "./openapi-parts.ts";
import { type Operation, operationsOf } from "./operations.ts";
import { createReferences } from "./references.ts";
import type { Resource } from "./resources.ts";
import { segmentsOf, valueAt } from "./runtime/pointer.ts";

/** A document that openapi-typescript can describe. */
export interface Describable {
  document: OpenApiDocument;
  /** Its parts, each before those in it, with the pointers to what they are made from in the document as it was. */
  parts: ReadonlyMap<JsonObject, { part: Part; pointer: string }>;
}

/**
 * A copy of a document that openapi-typescript can describe: its schemas as {@link describeSchema} puts them, every
 * reference of a schema to a whole component, and nothing else that looks like a reference.
 *
 * @throws DocumentError when a reference of a schema leads nowhere
 */
export function describableDocument(document: OpenApiDocument): Describable {
  const copy = structuredClone(document);
  const references = createReferences(copy);
  const parts = new Map<JsonObject, { part: Part; pointer: string }>();
  const edits: (() => void)[] = [];
  const components = new Map<string, string>();

  function gather(value: unknown, part: Part, pointer: string, outer: Resource): void {
    if (!isObject(value) || parts.has(value)) return;
    parts.set(value, { part, pointer });
    const resource = references.resourceOf(value, outer);
    for (const place of placesIn(part, value)) {
      gather((place.holder as JsonObject)[place.key], place.part, pointer + place.pointer, resource);
    }
    if (part === "schema") prepare(value, pointer, resource);
    else edits.push(() => strip(value));
  }

  /** References are followed here, before any schema is changed. */
  function prepare(schema: JsonObject, pointer: string, resource: Resource): void {
    const targetOf = (ref: string) => component(references.resolve(ref, resource, pointer).pointer);
    const { $ref = schema["$dynamicRef"], discriminator } = schema;
    const target = typeof $ref === "string" ? targetOf($ref) : undefined;
    const { propertyName, mapping } = isObject(discriminator) ? discriminator : {};
    const ready = { propertyName, mapping: readyMapping(mapping, targetOf) };
    edits.push(() => {
      delete schema["$dynamicRef"];
      if (target !== undefined) schema["$ref"] = target;
      if (typeof propertyName === "string") schema["discriminator"] = ready;
      else delete schema["discriminator"];
      describeSchema(schema);
    });
  }

  /** What the values of a mapping refer to, by name or by reference; what is neither goes. */
  function readyMapping(mapping: unknown, targetOf: (ref: string) => string): JsonObject | undefined {
    if (!isObject(mapping)) return undefined;
    const entries = Object.entries(mapping).flatMap(([value, ref]) => {
      if (typeof ref !== "string") return [];
      const named = `/components/schemas/${ref}`;
      if (valueAt(copy, named) !== undefined) return [[value, `#${named}`]];
      return /[/#]/.test(ref) ? [[value, targetOf(ref)]] : [];
    });
    return Object.fromEntries(entries);
  }

  /** A reference to the schema at a pointer, which becomes a component if it is a part of one. */
  function component(pointer: string): string {
    const path = segmentsOf(pointer);
    if (path.length === 3 && pointer.startsWith("/components/schemas/")) return `#${pointer}`;
    const name = components.get(pointer) ?? freeName(path);
    components.set(pointer, name);
    return `#/components/schemas/${name}`;
  }

  function freeName(path: string[]): string {
    const schemas = valueAt(copy, "/components/schemas") ?? {};
    const taken = new Set([...Object.keys(schemas), ...components.values()]);
    const words = path.filter(
      (word) => !/^(components|schemas|properties|\$defs|definitions|paths)$/.test(word),
    );
    const name = words.join("_").replace(/[^\w.-]+/g, "_");
    let free = name;
    for (let n = 2; taken.has(free); n++) free = `${name}_${n}`;
    return free;
  }

  gather(copy, "document", "", references.document);
  const further = [...components].map(([pointer, name]) => [name, valueAt(copy, pointer)]);
  removeRefs(copy, parts);
  for (const edit of edits) edit();
  moveOperations(copy);
  if (further.length > 0) addSchemas(copy, Object.fromEntries(further));
  return { document: copy, parts };
}

/** The methods that openapi-typescript knows. */
const METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];

/** Where openapi-typescript puts the type of an operation: of other methods it gives those with an operationId alone. */
export function typeOf({
  operationId,
  method,
  route,
}: Pick<Operation, "operationId" | "method" | "route">): string[] {
  if (operationId !== undefined) return ["operations", operationId];
  if (METHODS.includes(method)) return ["paths", route, method.toLowerCase()];
  return ["operations", `${method} ${route}`];
}

/** Put the operations of other methods where openapi-typescript sees them, under paths of their own. */
function moveOperations(document: OpenApiDocument): void {
  for (const [route, pathItem] of Object.entries(isObject(document["paths"]) ? document["paths"] : {})) {
    const { query, additionalOperations, ...item } = dereference(document, pathItem);
    if (query === undefined && additionalOperations === undefined) continue;
    const paths: JsonObject = { [route]: item };
    for (const { method, operation } of operationsOf({ query, additionalOperations })) {
      const { operationId = `${method} ${route}` } = operation;
      paths[`${route} ${method}`] = {
        parameters: item["parameters"] ?? [],
        post: { ...operation, operationId },
      };
    }
    Object.assign(document["paths"] as JsonObject, paths);
  }
}

function addSchemas(document: JsonObject, schemas: JsonObject): void {
  const components = isObject(document["components"]) ? document["components"] : {};
  const own = isObject(components["schemas"]) ? components["schemas"] : {};
  document["components"] = { ...components, schemas: { ...own, ...schemas } };
}

/** Examples end up in comments, if anywhere; extensions nowhere. */
function strip(part: JsonObject): void {
  for (const key of Object.keys(part)) if (key.startsWith("x-")) delete part[key];
  delete part["examples"];
  delete part["externalValue"];
  if ("example" in part) part["example"] = asText(part["example"]);
}

/** What looks like a reference in data would be followed. */
function removeRefs(value: unknown, parts: Describable["parts"]): void {
  if (typeof value !== "object" || value === null) return;
  if (isObject(value) && typeof value["$ref"] === "string" && !parts.has(value)) delete value["$ref"];
  for (const item of Object.values(value)) removeRefs(item, parts);
}
