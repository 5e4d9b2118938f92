import { _, type CodeKeywordDefinition, type KeywordCxt } from "ajv";
import { duplicateItems } from "../runtime/duplicate-items.ts";

/** `uniqueItems` in time that grows with the list, not with its square: ajv's compares every pair. */
export const uniqueItems: CodeKeywordDefinition = {
  keyword: "uniqueItems",
  type: "array",
  schemaType: "boolean",
  error: {
    message: "must not hold the same item twice",
    params: ({ params }) => _`{i: ${params["pair"]}[0], j: ${params["pair"]}[1]}`,
  },
  code(cxt: KeywordCxt) {
    if (!cxt.schema) return;
    const check = cxt.gen.scopeValue("func", {
      ref: duplicateItems,
      code: _`require("openapi-aot:runtime").duplicateItems`,
    });
    const pair = cxt.gen.const("pair", _`${check}(${cxt.data})`);
    cxt.setParams({ pair });
    cxt.fail(_`${pair} !== undefined`);
  },
};
