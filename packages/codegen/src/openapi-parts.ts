import { escapeSegment, isObject, type JsonObject } from "./document.ts";

/**
 * What each kind of object of OpenAPI 3.0 to 3.2 holds: by key, the kind of what stands there, `[]` of each in a list,
 * `{}` of each in a map by name; under `*` any key but an extension. Data, such as examples and defaults, is no part.
 */
const PARTS = {
  document: { info: "info", components: "components", paths: "paths", webhooks: "pathItem{}", tags: "tag[]" },
  info: {},
  tag: {},
  components: {
    schemas: "schema{}",
    responses: "response{}",
    parameters: "parameter{}",
    examples: "example{}",
    requestBodies: "requestBody{}",
    headers: "header{}",
    securitySchemes: "securityScheme{}",
    links: "link{}",
    callbacks: "callback{}",
    pathItems: "pathItem{}",
  },
  paths: { "*": "pathItem" },
  pathItem: {
    parameters: "parameter[]",
    get: "operation",
    put: "operation",
    post: "operation",
    delete: "operation",
    options: "operation",
    head: "operation",
    patch: "operation",
    trace: "operation",
    query: "operation",
    additionalOperations: "operation{}",
  },
  operation: {
    parameters: "parameter[]",
    requestBody: "requestBody",
    responses: "responses",
    callbacks: "callback{}",
  },
  callback: { "*": "pathItem" },
  parameter: { schema: "schema", content: "mediaType{}", examples: "example{}" },
  header: { schema: "schema", content: "mediaType{}", examples: "example{}" },
  requestBody: { content: "mediaType{}" },
  responses: { "*": "response" },
  response: { headers: "header{}", content: "mediaType{}", links: "link{}" },
  mediaType: { schema: "schema", encoding: "encoding{}", examples: "example{}" },
  encoding: { headers: "header{}" },
  example: {},
  link: {},
  securityScheme: {},
  schema: {
    ...each("schema", "additionalProperties contains contentSchema else if items not propertyNames then"),
    ...each("schema", "unevaluatedItems unevaluatedProperties"),
    ...each("schema[]", "allOf anyOf oneOf prefixItems"),
    ...each("schema{}", "$defs definitions dependentSchemas patternProperties properties"),
  },
} as const satisfies Record<string, Record<string, string>>;

function each(slot: string, keys: string): Record<string, string> {
  return Object.fromEntries(keys.split(" ").map((key) => [key, slot]));
}

/** A kind of object of an OpenAPI document. */
export type Part = keyof typeof PARTS;

/** A place inside an object of a document, where a part stands or a list or map of them should. */
export interface Place {
  holder: JsonObject | unknown[];
  key: string | number;
  /** From the object, an RFC 6901 pointer. */
  pointer: string;
  part: Part;
  /** What should stand there and does not; then there is no part. */
  lacks?: "a list" | "an object";
}

/** The places of the parts that an object of this kind holds directly, in the order of the object. */
export function placesIn(part: Part, holder: JsonObject): Place[] {
  const slots: Record<string, string> = PARTS[part];
  return Object.keys(holder).flatMap((key) => {
    const slot = Object.hasOwn(slots, key) ? slots[key] : key.startsWith("x-") ? undefined : slots["*"];
    return slot === undefined ? [] : placesAt(holder, key, slot);
  });
}

function placesAt(holder: JsonObject, key: string, slot: string): Place[] {
  const part = slot.replace(/\W+$/, "") as Part;
  const place: Place = { holder, key, pointer: `/${escapeSegment(key)}`, part };
  const value = holder[key];
  if (slot.endsWith("[]")) {
    if (!Array.isArray(value)) return [{ ...place, lacks: "a list" }];
    return value.map((_, index) => ({
      ...place,
      holder: value,
      key: index,
      pointer: `${place.pointer}/${index}`,
    }));
  }
  if (slot.endsWith("{}")) {
    if (!isObject(value)) return [{ ...place, lacks: "an object" }];
    return Object.keys(value).map((name) => ({
      ...place,
      holder: value,
      key: name,
      pointer: `${place.pointer}/${escapeSegment(name)}`,
    }));
  }
  return [place];
}
