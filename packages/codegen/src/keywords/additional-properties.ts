import {
  _,
  type AnySchemaObject,
  type CodeKeywordDefinition,
  type KeywordCxt,
  Name,
  type SchemaObjCxt,
} from "ajv";
import { getProperty } from "ajv/dist/compile/codegen/index.js";
import { alwaysValidSchema } from "ajv/dist/compile/util.js";
import { constantOf } from "../constant.ts";
import { isCold } from "./cold.ts";

/** The count of errors so far, in all code that ajv writes. */
const ERRORS = new Name("errors");

/** The number of keys that are not known, in the code of a closed object. */
const surpluses = new WeakMap<SchemaObjCxt, Name>();

/**
 * `properties` of an object that `additionalProperties: false` closes: its keys are counted, and each known one that
 * is met is taken off, so that an object is closed when nothing is left. Everything else is left to ajv.
 */
export function countProperties(ajvs: CodeKeywordDefinition): CodeKeywordDefinition {
  return {
    ...ajvs,
    code(cxt: KeywordCxt) {
      const { gen, data, schema, parentSchema, it } = cxt;
      if (!it.allErrors || isCold(it) || !isCountable(parentSchema)) {
        ajvs.code(cxt);
        return;
      }
      const surplus = gen.let("surplus", 0);
      gen.forIn("key", data, () => gen.code(_`${surplus}++`));
      surpluses.set(it, surplus);
      for (const name of Object.keys(schema)) {
        gen.if(_`${data}${getProperty(name)} !== undefined`, () => {
          gen.code(_`${surplus}--`);
          if (alwaysValidSchema(it, schema[name])) return;
          cxt.subschema({ keyword: "properties", schemaProp: name, dataProp: name }, gen.name("valid"));
        });
      }
    },
  };
}

/** `additionalProperties: false`: only an object with more keys than known ones is searched for the others. */
export function closeByCounting(ajvs: CodeKeywordDefinition): CodeKeywordDefinition {
  return {
    ...ajvs,
    code(cxt: KeywordCxt) {
      const { gen, data, parentSchema, errsCount, it } = cxt;
      const surplus = surpluses.get(it);
      if (!surplus) {
        ajvs.code(cxt);
        return;
      }
      it.props = true;
      const known = constantOf(gen, Object.keys(parentSchema["properties"]));
      gen.if(_`${surplus} !== 0`, () => {
        gen.forIn("key", data, (key) => {
          gen.if(_`!${known}.includes(${key})`, () => {
            cxt.setParams({ additionalProperty: key });
            cxt.error();
          });
        });
      });
      cxt.ok(_`${errsCount} === ${ERRORS}`);
    },
  };
}

/** Every object has the names of Object.prototype, so that finding one says nothing about its own keys. */
function isCountable({ properties, additionalProperties, patternProperties }: AnySchemaObject): boolean {
  const known = Object.keys(properties);
  return (
    additionalProperties === false &&
    patternProperties === undefined &&
    known.length > 0 &&
    known.every((name) => !(name in Object.prototype))
  );
}
