import { _, type CodeKeywordDefinition, type KeywordCxt, nil, stringify } from "ajv";
import type { SubschemaArgs } from "ajv/dist/compile/validate/subschema.js";
import { moveTypeCheck } from "./move-type-check.ts";

/**
 * `x-on-invalid: use-default`: a value that breaks its schema is replaced in its parent by the schema's
 * `default`, in place, as ajv's own `useDefaults` fills in what is absent (contract §3: dialerPriority). Like
 * there, the root of the data and what stands inside `anyOf`, `oneOf`, `not` or `if` is not replaced: it is an
 * error.
 */
export const onInvalid: CodeKeywordDefinition = {
  keyword: "x-on-invalid",
  schemaType: "string",
  metaSchema: { const: "use-default" },
  dependencies: ["default"],
  // The first keyword of a schema that ajv writes code for: the others then judge the default.
  before: "$ref",
  trackErrors: true,
  code(cxt) {
    const { gen, data, it } = cxt;
    if (it.compositeRule) return;
    moveTypeCheck(cxt, () => {
      const valid = gen.name("valid");
      cxt.subschema(siblings(cxt), valid);
      gen.if(_`!${valid}`, () => {
        cxt.reset();
        gen.if(_`${it.parentData} !== undefined`, () => {
          gen.assign(data, stringify(it.schema["default"]));
          gen.assign(_`${it.parentData}[${it.parentDataProperty}]`, data);
        });
      });
    });
  },
};

/** The schema without this keyword, to be tried without reporting what is wrong. */
function siblings({ gen, it, keyword }: KeywordCxt): SubschemaArgs {
  const { [keyword]: _keyword, ...schema } = it.schema;
  return {
    schema,
    schemaPath: nil,
    topSchemaRef: gen.scopeValue("schema", { ref: schema, code: stringify(schema) }),
    errSchemaPath: it.errSchemaPath,
    compositeRule: true,
    createErrors: false,
    allErrors: false,
  };
}
