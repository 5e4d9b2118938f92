import { _, type CodeKeywordDefinition, type KeywordCxt } from "ajv";
import { useFunc } from "ajv/dist/compile/util.js";
import ucs2length from "ajv/dist/runtime/ucs2length.js";

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
    const characters = _`${useFunc(gen, ucs2length.default)}(${data})`;
    cxt.fail(
      keyword === "minLength"
        ? _`${units} < ${schema} || ${characters} < ${schema}`
        : _`${units} > ${schema} && ${characters} > ${schema}`,
    );
  },
};
