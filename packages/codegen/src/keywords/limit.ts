import { _, type CodeKeywordDefinition, type KeywordCxt } from "ajv";
import { operators } from "ajv/dist/compile/codegen/index.js";

const HOLDS = {
  minimum: operators.GTE,
  maximum: operators.LTE,
  exclusiveMinimum: operators.GT,
  exclusiveMaximum: operators.LT,
};

/** The limits of numbers in one comparison each: no number that is none holds it. */
export const limit: CodeKeywordDefinition = {
  keyword: Object.keys(HOLDS),
  type: "number",
  schemaType: "number",
  error: { message: "", params: ({ schemaCode }) => _`{limit: ${schemaCode}}` },
  code(cxt: KeywordCxt) {
    const operator = HOLDS[cxt.keyword as keyof typeof HOLDS];
    cxt.fail(_`!(${cxt.data} ${operator} ${cxt.schemaCode})`);
  },
};
