import { _, type CodeKeywordDefinition } from "ajv";
import { explainOverlaps, hasOverlap, overlapsOf } from "./checks.ts";
import { useCheck } from "./use-check.ts";

/**
 * `x-no-overlap: {from, to}`: the intervals of the list, with these names of their ends, share no minute
 * (contract §3). Members that are no interval are left to other keywords. `params.overlaps` are the pairs of
 * indices that do, at most 300.
 */
export const noOverlap: CodeKeywordDefinition = {
  keyword: "x-no-overlap",
  type: "array",
  schemaType: "object",
  metaSchema: {
    type: "object",
    properties: { from: { type: "string" }, to: { type: "string" } },
    required: ["from", "to"],
    additionalProperties: false,
  },
  error: {
    params: ({ params }) => _`{overlaps: ${params["overlaps"]}}`,
    message: ({ gen, data, schema, params }) =>
      _`${useCheck(gen, { explainOverlaps })}(${data}, ${schema.from}, ${schema.to}, ${params["overlaps"]})`,
  },
  code(cxt) {
    const { gen, data, schema } = cxt;
    const intervals = _`${data}, ${schema.from}, ${schema.to}`;
    cxt.failResult(_`${useCheck(gen, { hasOverlap })}(${intervals})`, undefined, () => {
      const overlaps = gen.const("overlaps", _`${useCheck(gen, { overlapsOf })}(${intervals})`);
      cxt.error(false, { overlaps });
    });
  },
};
