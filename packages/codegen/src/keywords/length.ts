import { _, type CodeKeywordDefinition, type KeywordCxt } from "ajv";
import { ucs2length } from "../runtime/ucs2length.ts";

/**
 * `minLength` and `maxLength` count characters (JSON Schema Validation 2020-12 §6.3.1), of which a text has as many as
 * it has code units, or down to half as many: they are counted only where that does not decide.
 */
export const length: CodeKeywordDefinition = {
  keyword: ["maxLength", "minLength"],
  type: "string",
  schemaType: "number",
  error: { message: "", params: ({ schemaCode }) => _`{limit: ${schemaCode}}` },
  code(cxt: KeywordCxt) {
    const { gen, keyword, data, schema } = cxt;
    const units = _`${data}.length`;
    if (keyword === "minLength" && schema <= 1) {
      cxt.fail(_`${units} < ${schema}`);
      return;
    }
    const count = gen.scopeValue("func", {
      ref: ucs2length,
      code: _`require("openapi-aot:runtime").ucs2length`,
    });
    const characters = _`${count}(${data})`;
    cxt.fail(
      keyword === "minLength"
        ? _`${units} < ${schema} || ${characters} < ${schema}`
        : _`${units} > ${schema} && ${characters} > ${schema}`,
    );
  },
};
