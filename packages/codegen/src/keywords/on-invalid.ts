import { _, type CodeKeywordDefinition, type KeywordCxt } from "ajv";
import { stringify } from "ajv/dist/compile/codegen/index.js";

/**
 * `x-on-invalid` in its ready form `{schema, default}`: a value that breaks `schema` is reported under this
 * keyword, and the caller of the compiled code reads such a report as "use the default", not as an error.
 */
export const onInvalid: CodeKeywordDefinition = {
  keyword: "x-on-invalid",
  schemaType: "object",
  trackErrors: true,
  error: {
    message: "",
    params: ({ schema }) => _`{default: ${stringify(schema.default)}}`,
  },
  code(cxt: KeywordCxt) {
    const { gen } = cxt;
    const valid = gen.name("valid");
    cxt.subschema(
      {
        keyword: "x-on-invalid",
        schemaProp: "schema",
        compositeRule: true,
        createErrors: false,
        allErrors: false,
      },
      valid,
    );
    cxt.result(valid, undefined, () => {
      cxt.reset();
      cxt.error();
    });
  },
};
