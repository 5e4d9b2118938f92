import {
  _,
  type AnySchemaObject,
  type Code,
  type CodeGen,
  type CodeKeywordDefinition,
  type KeywordCxt,
} from "ajv";
import type { Ajv2020 } from "ajv/dist/2020.js";
import { isObject, type Schema } from "../document.ts";
import { makeCold } from "./cold.ts";

/** A keyword definition that can decide whole schemas: see {@link acceptFirst}. */
export interface AcceptingKeyword {
  accepts?(schema: AnySchemaObject): ((gen: CodeGen, data: Code) => Code) | undefined;
}

const UNLESS_ACCEPTED = "openapi-aot-unless-accepted";

/** `{ keyword, schema }`: the schema, checked only where the call that the keyword gives for it is false. */
export const unlessAccepted: CodeKeywordDefinition = {
  keyword: UNLESS_ACCEPTED,
  schemaType: "object",
  code(cxt: KeywordCxt) {
    const { gen, data, it, schema } = cxt;
    const accepted = acceptedBy(it.self as Ajv2020, schema.keyword, schema.schema)?.(gen, data);
    makeCold(it);
    gen.if(_`!${accepted}`, () => {
      cxt.subschema({ keyword: UNLESS_ACCEPTED, schemaProp: "schema" }, gen.name("valid"));
    });
  },
};

/**
 * Where a keyword of a schema offers a call that decides the whole schema at once, put it in front of the schema's own
 * checks: data that are right are then read once, and only what it does not accept is explained.
 */
export function acceptFirst<Root>(ajv: Ajv2020, root: Root): Root {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    const keyword = Object.keys(value).find((name) => acceptedBy(ajv, name, value) !== undefined);
    if (keyword !== undefined) return { [UNLESS_ACCEPTED]: { keyword, schema: value } };
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]));
  };
  return visit(root) as Root;
}

function acceptedBy(ajv: Ajv2020, keyword: string, schema: Schema) {
  const definition = ajv.getKeyword(keyword);
  return typeof definition === "object" && isObject(schema)
    ? (definition as AcceptingKeyword).accepts?.(schema)
    : undefined;
}
