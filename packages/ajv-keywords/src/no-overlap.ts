import { _, type CodeKeywordDefinition } from "ajv";
import { explainOverlaps, hasOverlap } from "./checks.ts";
import { explained } from "./explained.ts";
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
  error: explained({ explainOverlaps }, ({ data, schema }) => [data, _`${schema.from}`, _`${schema.to}`]),
  code(cxt) {
    const { gen, data, schema } = cxt;
    cxt.fail(_`${useCheck(gen, { hasOverlap })}(${data}, ${schema.from}, ${schema.to})`);
  },
};
