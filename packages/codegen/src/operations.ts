import {
  DocumentError,
  dereference,
  escapeSegment,
  isObject,
  type JsonObject,
  type OpenApiDocument,
  type Schema,
} from "./document.ts";

import { formPlans, planOf } from "./parameters.ts";
import type { References } from "./references.ts";
import type { ParameterPlan } from "./runtime/parameters/plan.ts";

export type Direction = "request" | "response";
export const LOCATIONS = ["path", "query", "header", "cookie"] as const;
export type ParameterLocation = (typeof LOCATIONS)[number];

export const FORM = "application/x-www-form-urlencoded";

/** Media types, in document order, with the schema of each; an absent schema accepts everything. */
export type Content = { mediaType: string; schema: Schema }[];

/** The parameters of one location as one object schema, and how each is written. */
export interface Parameters {
  schema: Schema;
  plans: ParameterPlan[];
}

/** What one operation of the document says about its input and output. */
export interface Operation {
  /** The operationId as a JavaScript name: `"meta/root"` is `metaRoot`; made of method and path where there is none. */
  id: string;
  /** The operationId as it stands in the document, if it does. */
  operationId: string | undefined;
  /** As it is sent: `"POST"`. */
  method: string;
  /** Where it stands in the document. */
  pointer: string;
  /** The path template: `"/pets/{petId}"`. */
  route: string;
  parameters: Partial<Record<ParameterLocation, Parameters>>;
  requestBody: Content;
  /** How the fields of a body of the media type {@link FORM} are written. */
  form: ParameterPlan[] | undefined;
  /** By status (`"200"`, `"4XX"`, `"default"`); responses without content are left out. */
  responses: { status: string; content: Content }[];
  /** By status; responses without headers are left out. */
  responseHeaders: { status: string; headers: Parameters }[];
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** The operations of a path item by method, as it is sent, those of other methods last (OpenAPI 3.2.0 §4.9.1). */
export function operationsOf(item: JsonObject): { method: string; key: string[]; operation: JsonObject }[] {
  const standard = METHODS.map((name) => ({
    method: name.toUpperCase(),
    key: [name],
    operation: item[name],
  }));
  const others = Object.entries(asObject(item["additionalOperations"])).map(([method, operation]) => ({
    method,
    key: ["additionalOperations", method],
    operation,
  }));
  return [...standard, ...others].filter((found): found is typeof found & { operation: JsonObject } =>
    isObject(found.operation),
  );
}

/**
 * Every operation of a document, in its order.
 *
 * @throws DocumentError when two operations have the same operationId
 */
export function listOperations(document: OpenApiDocument, references: References): Operation[] {
  const operations: Operation[] = [];
  const ids = new Map<string, string>();
  const names = new Set<string>();
  for (const [route, pathItem] of Object.entries(asObject(document["paths"]))) {
    if (route.startsWith("x-")) continue;
    const item = dereference(document, pathItem);
    for (const { method, key, operation: described } of operationsOf(item)) {
      const pointer = ["", "paths", route, ...key].map(escapeSegment).join("/");
      const operation = readOperation(document, references, { route, method, pointer }, item, described);
      const other = operation.operationId === undefined ? undefined : ids.get(operation.operationId);
      if (other !== undefined) {
        throw new DocumentError(
          pointer,
          `the operationId "${operation.operationId}" is taken by ${other}: give each its own`,
        );
      }
      if (operation.operationId !== undefined) ids.set(operation.operationId, pointer);
      operation.id = freeName(operation.id, names);
      names.add(operation.id.toLowerCase());
      operations.push(operation);
    }
  }
  return operations;
}

function readOperation(
  document: OpenApiDocument,
  references: References,
  place: Pick<Operation, "route" | "method" | "pointer">,
  item: JsonObject,
  operation: JsonObject,
): Operation {
  const operationId = typeof operation["operationId"] === "string" ? operation["operationId"] : undefined;
  const parameters = new Map<string, JsonObject>();
  for (const value of [...asArray(item["parameters"]), ...asArray(operation["parameters"])]) {
    const parameter = dereference(document, value);
    parameters.set(`${parameter["in"]} ${parameter["name"]}`, parameter);
  }
  const body = dereference(document, operation["requestBody"]);
  const form = asObject(body["content"])[FORM];
  const responses = Object.entries(asObject(operation["responses"]))
    .filter(([status]) => !status.startsWith("x-"))
    .map(([status, value]): [string, JsonObject] => [status, dereference(document, value)]);
  return {
    id: nameOf(operationId ?? `${place.method.toLowerCase()} ${place.route}`),
    operationId,
    ...place,
    parameters: readParameters(references, [...parameters.values()]),
    form: isObject(form) ? formPlans(document, references, form) : undefined,
    requestBody: readContent(body["content"]),
    responses: responses.flatMap(([status, response]) => {
      const content = readContent(response["content"]);
      return content.length > 0 ? [{ status, content }] : [];
    }),
    responseHeaders: responses.flatMap(([status, response]) => {
      const { header } = readParameters(references, headersOf(document, response));
      return header ? [{ status, headers: header }] : [];
    }),
  };
}

/** The headers of a response as parameters; `Content-Type` is that of the content (OpenAPI 3.1.1 §4.8.17). */
function headersOf(document: OpenApiDocument, response: JsonObject): JsonObject[] {
  return Object.entries(asObject(response["headers"]))
    .filter(([name]) => name.toLowerCase() !== "content-type")
    .map(([name, header]) => ({ ...dereference(document, header), name, in: "header" }));
}

/** The name, with a number where it is taken: `list-jobs` and `listJobs` make the same, and on some systems `listjobs`. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}${number}`;
  return free;
}

/** Words run together in camel case, a name as it is. */
function nameOf(text: string): string {
  return text
    .replace(/[^\w$]+(.|$)/g, (_, next: string) => next.toUpperCase())
    .replace(/^(?![A-Za-z_$])/, "_");
}

/**
 * The parameters of one location as one object schema. Query and path are closed, so that a misspelt name is an
 * error.
 */
function readParameters(references: References, parameters: JsonObject[]): Operation["parameters"] {
  const found: Operation["parameters"] = {};
  for (const location of LOCATIONS) {
    const here = parameters.filter((parameter) => parameter["in"] === location);
    if (here.length === 0) continue;
    const schema = {
      type: "object",
      properties: Object.fromEntries(
        here.map((parameter) => [parameter["name"], parameterSchema(parameter)]),
      ),
      required: here
        .filter((parameter) => parameter["required"] === true)
        .map((parameter) => parameter["name"]),
      ...(isOpen(location) ? {} : { additionalProperties: false }),
    };
    found[location] = { schema, plans: here.map((parameter) => planOf(references, parameter)) };
  }
  return found;
}

/** Every request carries headers and cookies that are not the operation's business. */
function isOpen(location: ParameterLocation): boolean {
  return location === "header" || location === "cookie";
}

function parameterSchema(parameter: JsonObject): unknown {
  const [first] = Object.values(asObject(parameter["content"]));
  return parameter["schema"] ?? asObject(first)["schema"] ?? true;
}

function readContent(content: unknown): Content {
  return Object.entries(asObject(content)).map(([mediaType, value]) => ({
    mediaType,
    schema: (asObject(value)["schema"] ?? true) as Schema,
  }));
}

function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
