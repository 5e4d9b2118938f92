import type { Part } from "./openapi-parts.ts";

/** The fields of the objects that decide what is generated (OpenAPI 3.2.0 §4; 3.0 and 3.1 have no others). */
export const FIELDS: Partial<Record<Part, string[]>> = {
  document: words(
    "openapi $self info jsonSchemaDialect servers paths webhooks components security tags externalDocs",
  ),
  components: words(
    "schemas responses parameters examples requestBodies headers securitySchemes links callbacks pathItems mediaTypes",
  ),
  pathItem: words(
    "$ref summary description get put post delete options head patch trace query additionalOperations servers parameters",
  ),
  operation: words(
    "tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated security servers",
  ),
  parameter: words(
    "name in description required deprecated allowEmptyValue style explode allowReserved schema content example examples",
  ),
  header: words("description required deprecated style explode schema content example examples"),
  requestBody: words("description content required"),
  response: words("summary description headers content links"),
  mediaType: words("schema itemSchema example examples encoding prefixEncoding itemEncoding"),
  encoding: words(
    "contentType headers encoding prefixEncoding itemEncoding style explode allowReserved description",
  ),
};

/** What the names must look like where any may stand, but for extensions. */
export const NAMES: Partial<Record<Part, { pattern: RegExp; rule: string }>> = {
  paths: { pattern: /^\//, rule: 'a path begins with "/"' },
  responses: {
    pattern: /^([1-5]\d\d|[1-5]xx|default)$/i,
    rule: 'a status is such as "200", "4XX" or "default"',
  },
};

/** Keywords beside those that ajv knows: those of OpenAPI (3.2.0 §4.24), and one that asserts nothing. */
export const SCHEMA_FIELDS = words("$anchor discriminator example externalDocs xml");

function words(text: string): string[] {
  return text.split(" ");
}
