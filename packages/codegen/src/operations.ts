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
  id: string;
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
 * @throws DocumentError when an operationId is missing, occurs twice or cannot name a module
 */
export function listOperations(document: OpenApiDocument): Operation[] {
  const operations: Operation[] = [];
  const seen = new Map<string, string>();
  for (const [route, pathItem] of Object.entries(asObject(document["paths"]))) {
    if (route.startsWith("x-")) continue;
    const item = dereference(document, pathItem);
    for (const method of METHODS) {
      if (!isObject(item[method])) continue;
      const pointer = `/paths/${escapeSegment(route)}/${method}`;
      const operation = readOperation(document, route, method, item, item[method], pointer);
      const other = seen.get(operation.id.toLowerCase());
      if (other !== undefined) {
        throw new DocumentError(
          pointer,
          `operationId "${operation.id}" is taken by ${other}: give each its own`,
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
  pointer: string,
): Operation {
  const id = operation["operationId"];
  if (typeof id !== "string" || !/^[A-Za-z_$][\w$]*$/.test(id)) {
    throw new DocumentError(
      pointer,
      `operationId must be a name such as "listPets" (letters, digits, "_", "$"), found ${JSON.stringify(id)}`,
    );
  }
  const parameters = new Map<string, JsonObject>();
  for (const value of [...asArray(item["parameters"]), ...asArray(operation["parameters"])]) {
    const parameter = dereference(document, value);
    parameters.set(`${parameter["in"]} ${parameter["name"]}`, parameter);
  }
  return {
    id,
    method: method.toUpperCase(),
    route,
    parameters: parameterSchemas([...parameters.values()]),
    requestBody: readContent(dereference(document, operation["requestBody"])["content"]),
    responses: Object.entries(asObject(operation["responses"])).flatMap(([status, value]) => {
      if (status.startsWith("x-")) return [];
      const content = readContent(dereference(document, value)["content"]);
      return content.length > 0 ? [{ status, content }] : [];
    }),
  };
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
