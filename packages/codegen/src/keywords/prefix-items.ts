import { _, type CodeKeywordDefinition, type KeywordCxt } from "ajv";

/**
 * `prefixItems` (JSON Schema 2020-12 §10.3.1.1) where the first error ends the check, as in an `if`: there ajv takes
 * an item that is missing for an error that is reported, and leaves out the keywords that follow.
 */
export function acceptMissing(ajvs: CodeKeywordDefinition): CodeKeywordDefinition["code"] {
  return (cxt: KeywordCxt) => {
    const { gen, data, it, schema } = cxt;
    if (it.allErrors) {
      ajvs.code(cxt);
      return;
    }
    for (const index of schema.keys()) {
      const valid = gen.let("valid", true);
      gen.if(_`${data}.length > ${index}`, () => {
        const accepts = gen.name("valid");
        cxt.subschema({ keyword: "prefixItems", schemaProp: index, dataProp: index }, accepts);
        gen.assign(valid, accepts);
      });
      cxt.ok(valid);
    }
  };
}
