import source from "@calls-api/openapi/openapi.json" with { type: "json" };

/** What was decided where the sources of the API are silent, as `x-decided` lists it. Both are Markdown. */
export interface Decision {
  decision: string;
  reason: string;
}

export interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
}

/** What this site reads of the bundled OpenAPI document. */
export interface Document {
  info: { summary: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, unknown>>;
  components: {
    examples: Record<string, { summary: string; value: unknown }>;
    schemas: Record<string, { description?: string; properties?: Record<string, unknown> }>;
  };
}

export const document = source as unknown as Document;

const methods = ["get", "post", "put", "patch", "delete"];

/** All operations in the order of the document. */
export const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([method]) => methods.includes(method))
    .map(([method, operation]) => ({ method: method.toUpperCase(), path, ...(operation as Operation) })),
);
