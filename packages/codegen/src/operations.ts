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
  /** Upper case: `"POST"`. */
  method: string;
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

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/**
 * Every operation of a document, in its order.
 *
 * @throws DocumentError when two operations have the same operationId
 */
export function listOperations(document: OpenApiDocument): Operation[] {
  const operations: Operation[] = [];
  const ids = new Map<string, string>();
  const names = new Set<string>();
  for (const [route, pathItem] of Object.entries(asObject(document["paths"]))) {
    if (route.startsWith("x-")) continue;
    const item = dereference(document, pathItem);
    for (const method of METHODS) {
      if (!isObject(item[method])) continue;
      const pointer = `/paths/${escapeSegment(route)}/${method}`;
      const operation = readOperation(document, route, method, item, item[method]);
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
  route: string,
  method: string,
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
    id: nameOf(operationId ?? `${method} ${route}`),
    operationId,
    method: method.toUpperCase(),
    route,
    parameters: readParameters(document, [...parameters.values()]),
    form: isObject(form) ? formPlans(document, form) : undefined,
    requestBody: readContent(body["content"]),
    responses: responses.flatMap(([status, response]) => {
      const content = readContent(response["content"]);
      return content.length > 0 ? [{ status, content }] : [];
    }),
    responseHeaders: responses.flatMap(([status, response]) => {
      const { header } = readParameters(document, headersOf(document, response));
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
function readParameters(document: OpenApiDocument, parameters: JsonObject[]): Operation["parameters"] {
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
    found[location] = { schema, plans: here.map((parameter) => planOf(document, parameter)) };
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
