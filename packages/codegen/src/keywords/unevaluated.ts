import { _, type Code, type CodeKeywordDefinition, type KeywordCxt, type Name } from "ajv";
import { and, or as anyOf, not } from "ajv/dist/compile/codegen/index.js";
import { propertyInData, usePattern } from "ajv/dist/vocabularies/code.js";
import { constantOf } from "../constant.ts";
import { type Condition, depends, type Evaluated } from "../evaluated.ts";
import { EVALUATED, variableOf } from "./note.ts";

/** `unevaluatedProperties` (JSON Schema 2020-12 §11.3), by the notes of what the schema has evaluated. */
export const unevaluatedProperties: CodeKeywordDefinition = {
  keyword: "unevaluatedProperties",
  type: "object",
  schemaType: ["boolean", "object"],
  error: { message: "", params: ({ params }) => _`{unevaluatedProperty: ${params["unevaluatedProperty"]}}` },
  code(cxt: KeywordCxt) {
    const { gen, data, schema, parentSchema } = cxt;
    const valid = gen.let("valid", true);
    gen.forIn("key", data, (key) => {
      gen.if(not(hasEvaluated(cxt, parentSchema[EVALUATED], key)), () => {
        if (schema === false) {
          cxt.setParams({ unevaluatedProperty: key });
          cxt.error();
          gen.assign(valid, false);
        } else {
          const accepts = gen.name("valid");
          cxt.subschema({ keyword: "unevaluatedProperties", dataProp: key, dataPropType: 1 }, accepts);
          gen.if(not(accepts), () => gen.assign(valid, false));
        }
      });
    });
    cxt.ok(valid);
  },
};

/** `unevaluatedItems` (§11.2): of items behind the last one that is evaluated, the number allowed is reported. */
export const unevaluatedItems: CodeKeywordDefinition = {
  keyword: "unevaluatedItems",
  type: "array",
  schemaType: ["boolean", "object"],
  error: { message: "", params: ({ params }) => _`{${params["name"]}: ${params["value"]}}` },
  code(cxt: KeywordCxt) {
    const { gen, data, schema, parentSchema } = cxt;
    const evaluated: Evaluated = parentSchema[EVALUATED];
    if (schema === false && !depends(evaluated)) {
      cxt.setParams({ name: _`limit`, value: evaluated.prefix });
      cxt.fail(_`${data}.length > ${evaluated.prefix}`);
      return;
    }
    const valid = gen.let("valid", true);
    gen.forRange("i", evaluated.prefix, _`${data}.length`, (i) => {
      gen.if(not(hasEvaluatedItem(cxt, evaluated, i)), () => {
        if (schema === false) {
          cxt.setParams({ name: _`item`, value: i });
          cxt.error();
          gen.assign(valid, false);
        } else {
          const accepts = gen.name("valid");
          cxt.subschema({ keyword: "unevaluatedItems", dataProp: i, dataPropType: 0 }, accepts);
          gen.if(not(accepts), () => gen.assign(valid, false));
        }
      });
    });
    cxt.ok(valid);
  },
};

function hasEvaluated(cxt: KeywordCxt, evaluated: Evaluated, key: Name): Code {
  if (evaluated.allProperties) return _`true`;
  const { names, patterns, when } = evaluated;
  return or([
    ...(names.length > 0 ? [_`${constantOf(cxt.gen, names)}.includes(${key})`] : []),
    ...patterns.map((pattern) => _`${usePattern(cxt, pattern)}.test(${key})`),
    ...when.map(({ condition, evaluated: inner }) =>
      and(holds(cxt, condition), hasEvaluated(cxt, inner, key)),
    ),
  ]);
}

function hasEvaluatedItem(cxt: KeywordCxt, evaluated: Evaluated, i: Name): Code {
  if (evaluated.allItems) return _`true`;
  const { prefix, contained, when } = evaluated;
  return or([
    ...(prefix > 0 ? [_`${i} < ${prefix}`] : []),
    ...contained.map((note) => _`${variableOf(note)}[${i}]`),
    ...when.map(({ condition, evaluated: inner }) =>
      and(holds(cxt, condition), hasEvaluatedItem(cxt, inner, i)),
    ),
  ]);
}

function or(conditions: Code[]): Code {
  return conditions.length === 0 ? _`false` : anyOf(...conditions);
}

function holds({ gen, data, it }: KeywordCxt, condition: Condition): Code {
  if ("accepted" in condition) return variableOf(condition.accepted);
  if ("refused" in condition) return _`!${variableOf(condition.refused)}`;
  return propertyInData(
    gen,
    data,
    condition.present,
    condition.present in Object.prototype || it.opts.ownProperties,
  );
}
