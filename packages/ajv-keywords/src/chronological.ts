import { _, type CodeKeywordDefinition, stringify } from "ajv";
import type { ByteKeyword } from "./bytes/byte-form.ts";
import { explainChronological, isOutOfOrder } from "./checks.ts";
import { explained } from "./explained.ts";
import { useCheck } from "./use-check.ts";

/**
 * `x-chronological: [a, b]`: property a is an earlier instant than property b (contract §3), both RFC 3339
 * date-times. Silent unless both are.
 */
export const chronological: CodeKeywordDefinition & ByteKeyword = {
  keyword: "x-chronological",
  type: "object",
  schemaType: "array",
  metaSchema: { type: "array", items: { type: "string" }, minItems: 2, maxItems: 2, uniqueItems: true },
  error: explained({ explainChronological }, ({ data, schema }) => [stringify(schema), data]),
  code(cxt) {
    const { gen, data, schema } = cxt;
    const [a, b] = schema;
    cxt.fail(_`${useCheck(gen, { isOutOfOrder })}(${data}[${a}], ${data}[${b}])`);
  },
  bytes: (properties) => ({
    on: "properties",
    properties,
    check: { module: "@calls-api/ajv-keywords/byte-checks", name: "isInOrder" },
  }),
};
