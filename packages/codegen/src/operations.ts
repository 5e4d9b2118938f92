import {
  DocumentError,
  dereference,
  escapeSegment,
  isObject,
  type JsonObject,
  type OpenApiDocument,
  type Schema,
} from "./document.ts";

export type Direction = "request" | "response";
export type ParameterLocation = "path" | "query" | "header";

/** Media types, in document order, with the schema of each; an absent schema accepts everything. */
export type Content = { mediaType: string; schema: Schema }[];

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
  /** An object schema for the parameters of each location that has any. */
  parameters: Partial<Record<ParameterLocation, Schema>>;
  requestBody: Content;
  /** By status (`"200"`, `"4XX"`, `"default"`); responses without content are left out. */
  responses: { status: string; content: Content }[];
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/**
 * Every operation of a document, in its order.
 *
 * @throws DocumentError when two operations have the same name, in upper or lower case: on some systems a file
 */
export function listOperations(document: OpenApiDocument): Operation[] {
  const operations: Operation[] = [];
  const seen = new Map<string, string>();
  for (const [route, pathItem] of Object.entries(asObject(document["paths"]))) {
    const item = dereference(document, pathItem);
    for (const method of METHODS) {
      if (!isObject(item[method])) continue;
      const pointer = `/paths/${escapeSegment(route)}/${method}`;
      const operation = readOperation(document, route, method, item, item[method]);
      const other = seen.get(operation.id.toLowerCase());
      if (other !== undefined) {
        throw new DocumentError(
          pointer,
          `the name "${operation.id}" is taken by ${other}: give each an operationId of its own`,
        );
      }
      seen.set(operation.id.toLowerCase(), pointer);
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
  return {
    id: nameOf(operationId ?? `${method} ${route}`),
    operationId,
    method: method.toUpperCase(),
    route,
    parameters: parameterSchemas([...parameters.values()]),
    requestBody: readContent(dereference(document, operation["requestBody"])["content"]),
    responses: Object.entries(asObject(operation["responses"])).flatMap(([status, value]) => {
      const content = readContent(dereference(document, value)["content"]);
      return content.length > 0 ? [{ status, content }] : [];
    }),
  };
}

/** Words run together in camel case, a name as it is. */
function nameOf(text: string): string {
  return text
    .replace(/[^\w$]+(.|$)/g, (_, next: string) => next.toUpperCase())
    .replace(/^(?![A-Za-z_$])/, "_");
}

/**
 * The parameters of one location as one object schema. Query and path are closed, so that a misspelt name is an
 * error; headers are open, because every request carries others.
 */
function parameterSchemas(parameters: JsonObject[]): Operation["parameters"] {
  const schemas: Operation["parameters"] = {};
  for (const location of ["path", "query", "header"] as const) {
    const here = parameters.filter((parameter) => parameter["in"] === location);
    if (here.length === 0) continue;
    schemas[location] = {
      type: "object",
      properties: Object.fromEntries(
        here.map((parameter) => [parameter["name"], parameterSchema(parameter)]),
      ),
      required: here
        .filter((parameter) => parameter["required"] === true)
        .map((parameter) => parameter["name"]),
      ...(location === "header" ? {} : { additionalProperties: false }),
    };
  }
  return schemas;
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
