import { _, type CodeKeywordDefinition, stringify } from "ajv";
import { explainDistinct } from "./checks.ts";
import { useCheck } from "./use-check.ts";

/**
 * `x-distinct: [a, b]`: two properties of the object are different strings (contract §3: the ends of an
 * interval). Silent unless both are strings.
 */
export const distinct: CodeKeywordDefinition = {
  keyword: "x-distinct",
  type: "object",
  schemaType: "array",
  metaSchema: { type: "array", items: { type: "string" }, minItems: 2, maxItems: 2, uniqueItems: true },
  error: {
    params: ({ schema }) => _`{properties: ${stringify(schema)}}`,
    message: ({ gen, data, schema: [a, b] }) =>
      _`${useCheck(gen, { explainDistinct })}(${a}, ${b}, ${data}[${a}])`,
  },
  code(cxt) {
    const { data, schema } = cxt;
    const [a, b] = schema;
    cxt.fail(_`typeof ${data}[${a}] === "string" && ${data}[${a}] === ${data}[${b}]`);
  },
};
