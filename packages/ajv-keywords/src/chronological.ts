import { _, type CodeKeywordDefinition, type KeywordCxt, type Name, stringify } from "ajv";
import { getProperty } from "ajv/dist/compile/codegen/index.js";
import type { ByteKeyword } from "./bytes/byte-form.ts";
import { explainChronological, isNotEarlier, isOutOfOrder } from "./checks.ts";
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
    const [a, b] = schema.map((name: string) => _`${data}${getProperty(name)}`);
    const isDateTime = formatOf(cxt, "date-time");
    const call = (check: Name) => _`${check}(${a}, ${b})`;
    cxt.fail(
      isDateTime
        ? _`${call(useCheck(gen, { isNotEarlier }))} && ${isDateTime}(${a}) && ${isDateTime}(${b})`
        : call(useCheck(gen, { isOutOfOrder })),
    );
  },
  bytes: (properties) => ({
    on: "properties",
    properties,
    check: { module: "@calls-api/ajv-keywords/byte-checks", name: "isInOrder" },
  }),
};

/** The function that ajv has for a format, under the name that ajv gives it in code; undefined where it has none. */
function formatOf({ gen, it }: KeywordCxt, name: string): Name | undefined {
  const ref = it.self.formats[name];
  const { formats } = it.opts.code;
  if (typeof ref !== "function" || formats === undefined) return undefined;
  return gen.scopeValue("formats", { key: name, ref, code: _`${formats}${getProperty(name)}` });
}
