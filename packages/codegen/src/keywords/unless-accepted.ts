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
import type { SchemaRoot } from "../inline-refs.ts";
import { mapSchema } from "../schema-keywords.ts";
import { isCold, makeCold } from "./cold.ts";

/** A keyword definition that can decide whole schemas: see {@link acceptFirst}. */
export interface AcceptingKeyword {
  accepts?(schema: AnySchemaObject): ((gen: CodeGen, data: Code) => Code) | undefined;
  /** Its code where the schema has been refused: run rarely, it had better be small than fast. */
  explains?(cxt: KeywordCxt): void;
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
export function acceptFirst(ajv: Ajv2020, { $defs, units }: SchemaRoot): SchemaRoot {
  const visit = (schema: Schema): Schema => {
    if (!isObject(schema)) return schema;
    const keyword = Object.keys(schema).find((name) => acceptedBy(ajv, name, schema) !== undefined);
    if (keyword !== undefined) return { [UNLESS_ACCEPTED]: { keyword, schema } };
    return mapSchema(schema, (inner) => visit(inner.schema));
  };
  const visitAll = (schemas: Record<string, Schema>) =>
    Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, visit(schema)]));
  return { $defs: visitAll($defs), units: visitAll(units) };
}

/** Where a schema has been refused as a whole, keywords that explain that write their code for it. */
export function explainRefused(ajv: Ajv2020): void {
  for (const rule of Object.values(ajv.RULES.all)) {
    if (!isObject(rule)) continue;
    const definition = rule["definition"] as CodeKeywordDefinition & AcceptingKeyword;
    const { code } = definition;
    if (definition.explains === undefined) continue;
    definition.code = (cxt) => (isCold(cxt.it) ? definition.explains?.(cxt) : code.call(definition, cxt));
  }
}

function acceptedBy(ajv: Ajv2020, keyword: string, schema: Schema) {
  const definition = ajv.getKeyword(keyword);
  return typeof definition === "object" && isObject(schema)
    ? (definition as AcceptingKeyword).accepts?.(schema)
    : undefined;
}
