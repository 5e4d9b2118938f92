import { _, type AnySchemaObject, type CodeKeywordDefinition } from "ajv";
import type { AcceptingKeyword } from "./accepting.ts";
import type { ByteKeyword } from "./bytes/byte-form.ts";
import { explainOverlaps, findOverlaps, hasOverlap, isIntervalList } from "./checks.ts";
import { explained } from "./explained.ts";
import { useCheck } from "./use-check.ts";

/**
 * `x-no-overlap: {from, to}`: the intervals of the list, with these names of their ends, share no minute
 * (contract §3). Members that are no interval are left to other keywords. `params.overlaps` are the pairs of
 * indices that do, at most 300.
 */
export const noOverlap: CodeKeywordDefinition & ByteKeyword & AcceptingKeyword = {
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
  explains(cxt) {
    const { gen, data, schema } = cxt;
    cxt.fail(_`${useCheck(gen, { findOverlaps })}(${data}, ${schema.from}, ${schema.to}, 1).length`);
  },
  bytes: ({ from, to }) => ({
    on: "items",
    properties: [from, to],
    check: { module: "@calls-api/ajv-keywords/byte-checks", name: "isApart" },
  }),
  accepts(schema) {
    const { from, to } = schema["x-no-overlap"];
    if (canonical(schema) !== canonical(intervalList(from, to))) return undefined;
    return (gen, data) => _`${useCheck(gen, { isIntervalList })}(${data}, ${from}, ${to})`;
  },
};

/** The schema that `isIntervalList` decides as a whole: contract §3. */
function intervalList(from: string, to: string): AnySchemaObject {
  const localTime = { type: "string", pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$" };
  return {
    type: "array",
    minItems: 1,
    items: {
      type: "object",
      required: [from, to],
      additionalProperties: false,
      "x-distinct": [from, to],
      properties: { [from]: localTime, [to]: localTime },
    },
    "x-no-overlap": { from, to },
  };
}

/** A schema as text, the same for any order of keys, without what only explains. */
function canonical(schema: unknown): string {
  return JSON.stringify(schema, (key, value) => {
    if (key === "x-hint") return undefined;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
