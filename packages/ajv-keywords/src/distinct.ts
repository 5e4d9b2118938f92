import { _, type CodeKeywordDefinition, stringify } from "ajv";
import type { ByteKeyword } from "./bytes/byte-form.ts";
import { explainDistinct } from "./checks.ts";
import { explained } from "./explained.ts";

/**
 * `x-distinct: [a, b]`: two properties of the object are different strings (contract §3: the ends of an
 * interval). Silent unless both are strings.
 */
export const distinct: CodeKeywordDefinition & ByteKeyword = {
  keyword: "x-distinct",
  type: "object",
  schemaType: "array",
  metaSchema: { type: "array", items: { type: "string" }, minItems: 2, maxItems: 2, uniqueItems: true },
  error: explained({ explainDistinct }, ({ data, schema }) => [stringify(schema), data]),
  code(cxt) {
    const { data, schema } = cxt;
    const [a, b] = schema;
    cxt.fail(_`typeof ${data}[${a}] === "string" && ${data}[${a}] === ${data}[${b}]`);
  },
  bytes: (properties) => ({
    on: "properties",
    properties,
    check: { module: "@calls-api/ajv-keywords/byte-checks", name: "isDistinct" },
  }),
};
