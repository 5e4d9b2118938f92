import {
  _,
  type AnySchemaObject,
  type CodeKeywordDefinition,
  KeywordCxt,
  Name,
  type SchemaObjCxt,
} from "ajv";
import { getProperty } from "ajv/dist/compile/codegen/index.js";
import { alwaysValidSchema } from "ajv/dist/compile/util.js";
import type { AddedKeywordDefinition } from "ajv/dist/types/index.js";
import { constantOf } from "../constant.ts";
import { isCold } from "./cold.ts";

/** The count of errors so far, in all code that ajv writes. */
const ERRORS = new Name("errors");

/** The number of keys that are not known, in the code of a closed object; 0 where each has been reported. */
const surpluses = new WeakMap<SchemaObjCxt, Name | 0>();

/**
 * `properties` of an object that `additionalProperties: false` closes: its keys are counted, and each known one that
 * is met is taken off, so that an object is closed when nothing is left. Everything else is left to ajv.
 */
export function countProperties(ajvs: CodeKeywordDefinition): CodeKeywordDefinition {
  return {
    ...ajvs,
    code(cxt: KeywordCxt) {
      const { gen, data, schema, parentSchema, it } = cxt;
      if (!it.allErrors || !isCountable(parentSchema)) {
        ajvs.code(cxt);
        return;
      }
      if (areAlike(schema, isCold(it) ? 2 : 3)) {
        checkAlike(cxt);
        surpluses.set(it, 0);
        return;
      }
      if (isCold(it)) {
        ajvs.code(cxt);
        return;
      }
      const surplus = gen.let("surplus", 0);
      surpluses.set(it, surplus);
      gen.forIn("key", data, () => gen.code(_`${surplus}++`));
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

/** Properties of one schema are checked by one piece of code, key by key of the data, and unknown ones are met there. */
function checkAlike(cxt: KeywordCxt): void {
  const { gen, data, schema, it } = cxt;
  const definition = it.self.getKeyword("additionalProperties") as AddedKeywordDefinition;
  const closing = new KeywordCxt(it, definition, "additionalProperties");
  const [first, ...others] = Object.keys(schema) as [string, ...string[]];
  gen.forIn("key", data, (key) => {
    const isKnown = others.reduce((known, name) => _`${known} || ${key} === ${name}`, _`${key} === ${first}`);
    gen.if(
      isKnown,
      () =>
        gen.if(_`${data}[${key}] !== undefined`, () => {
          // Such names stand in a pointer as they are, as numbers do.
          const place = { dataProp: key, dataPropType: 0 };
          cxt.subschema({ keyword: "properties", schemaProp: first, ...place }, gen.name("valid"));
        }),
      () => closing.error(true, { additionalProperty: key }),
    );
  });
}

/** `additionalProperties: false`: only an object with more keys than known ones is searched for the others. */
export function closeByCounting(ajvs: CodeKeywordDefinition): CodeKeywordDefinition {
  return {
    ...ajvs,
    code(cxt: KeywordCxt) {
      const { gen, data, parentSchema, errsCount, it } = cxt;
      const surplus = surpluses.get(it);
      if (surplus === undefined) {
        ajvs.code(cxt);
        return;
      }
      it.props = true;
      if (surplus === 0) return;
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

/** Whether there are several properties and all of one schema, with names that a pointer holds as they are. */
function areAlike(properties: Record<string, unknown>, several: number): boolean {
  const [first, ...others] = Object.values(properties).map((schema) => JSON.stringify(schema));
  return (
    others.length + 1 >= several &&
    others.every((schema) => schema === first) &&
    Object.keys(properties).every((name) => !/[~/]/.test(name))
  );
}

/** Every object has the names of Object.prototype, so that finding one says nothing about its own keys. */
function isCountable({ properties, additionalProperties, patternProperties }: AnySchemaObject): boolean {
  const known = Object.keys(properties);
  return (
    additionalProperties === false &&
    patternProperties === undefined &&
    known.length > 1 &&
    known.every((name) => !(name in Object.prototype))
  );
}
