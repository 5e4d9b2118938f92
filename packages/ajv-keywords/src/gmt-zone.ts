import { _, type CodeKeywordDefinition } from "ajv";
import { explainGmtZone, isGmtZone, suggestGmtZone } from "./checks.ts";
import { useCheck } from "./use-check.ts";

/**
 * `x-gmt-zone: true`: the string is a zone of contract §4, such as `+05:30`, `UTC+3` or `Europe/Kyiv`.
 * `params.suggestion` is the zone that was probably meant, where it can be told.
 */
export const gmtZone: CodeKeywordDefinition = {
  keyword: "x-gmt-zone",
  type: "string",
  schemaType: "boolean",
  metaSchema: { const: true },
  error: {
    params: ({ params }) => _`{suggestion: ${params["suggestion"]}}`,
    message: ({ gen, data, params }) =>
      _`${useCheck(gen, { explainGmtZone })}(${data}, ${params["suggestion"]})`,
  },
  code(cxt) {
    const { gen, data } = cxt;
    cxt.failResult(_`!${useCheck(gen, { isGmtZone })}(${data})`, undefined, () => {
      const suggestion = gen.const("suggestion", _`${useCheck(gen, { suggestGmtZone })}(${data})`);
      cxt.error(false, { suggestion });
    });
  },
};
