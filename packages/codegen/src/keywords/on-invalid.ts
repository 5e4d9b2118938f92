import { _, type CodeKeywordDefinition, type KeywordCxt, Name } from "ajv";
import { stringify } from "ajv/dist/compile/codegen/index.js";

/** The count of errors so far, in all code that ajv writes. */
const ERRORS = new Name("errors");

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
    const { gen, schema, errsCount } = cxt;
    cxt.subschema(
      {
        keyword: "x-on-invalid",
        schemaProp: "schema",
        compositeRule: true,
        createErrors: false,
        allErrors: false,
      },
      gen.name("valid"),
    );
    gen.if(_`${errsCount} !== ${ERRORS}`, () => {
      // Only a called function reports what it finds all the same.
      if (/"\$(ref|dynamicRef)":/.test(JSON.stringify(schema))) cxt.reset();
      else gen.assign(ERRORS, errsCount as Name);
      cxt.error();
    });
  },
};
