import { deepStrictEqual } from "node:assert/strict";
import { Ajv2020 } from "ajv/dist/2020.js";
import { escapeSegment, isObject } from "../src/document.ts";
import { addFormats } from "../src/formats.ts";
import { mapSchema } from "../src/schema-keywords.ts";
import { documentOf, importOperation } from "./generated-module.ts";

/**
 * The module generated for a schema and plain ajv give the same verdict on each value and the same set of pointers and
 * keywords. Duplicates are compared by the verdict alone: ajv looks for them only among items of the right type.
 *
 * @param schemas what the schema refers to by `#/components/schemas/<name>`
 */
export async function expectAgreement(
  schema: unknown,
  values: readonly unknown[],
  schemas: Record<string, unknown> = {},
): Promise<void> {
  const ajv = new Ajv2020({ allErrors: true, strict: false, logger: false });
  addFormats(ajv);
  const named = Object.entries(schemas).map(([name, form]) => [name, countingContains(form)]);
  const plain = ajv.compile({
    components: { schemas: Object.fromEntries(named) },
    allOf: [countingContains(schema)],
  });
  const { requestBody } = await importOperation(documentOf(schema, schemas), "post");
  for (const data of values) {
    const expected = plain(data) ? [] : (plain.errors ?? []);
    const wanted = expected.map(({ instancePath, keyword, params }) => {
      const name = params["additionalProperty"] ?? params["unevaluatedProperty"];
      return `${instancePath}${name === undefined ? "" : `/${escapeSegment(name)}`} ${keyword}`;
    });
    const result = requestBody.validate(data, { maxErrors: Number.POSITIVE_INFINITY });
    const found = result.valid ? [] : result.errors.map(({ pointer, keyword }) => `${pointer} ${keyword}`);
    deepStrictEqual(
      setOf(found),
      setOf(wanted),
      `${JSON.stringify({ schema, data })}: ${found} for ${wanted}`,
    );
    deepStrictEqual(requestBody(data), expected.length === 0);
  }
}

/** Where `contains` has no other bound, ajv takes what it found in the array before for the verdict on an empty one. */
function countingContains(schema: unknown): unknown {
  if (!isObject(schema)) return schema;
  const mapped = mapSchema(schema, (below) => countingContains(below.schema));
  return "contains" in mapped ? { maxContains: Number.MAX_SAFE_INTEGER, ...mapped } : mapped;
}

function setOf(errors: string[]): string[] {
  return [...new Set(errors.filter((error) => !error.endsWith(" uniqueItems")))].sort();
}
