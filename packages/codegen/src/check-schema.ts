import type { ErrorObject } from "ajv";
import type { Ajv2020 } from "ajv/dist/2020.js";
import { isObject, type JsonObject } from "./document.ts";
import { isOfType } from "./json-type.ts";
import { toRawError } from "./phrase-of.ts";
import { flagsOf } from "./regexp.ts";
import { describe } from "./runtime/describe.ts";
import { nearest } from "./runtime/nearest.ts";
import { below } from "./runtime/pointer.ts";
import { show, showTyped } from "./runtime/show.ts";

/** What is wrong with a schema: where below it, as an RFC 6901 pointer, and what. */
export interface SchemaProblem {
  pointer: string;
  message: string;
}

const META = "https://json-schema.org/draft/2020-12/meta/";
const TYPES = ["array", "boolean", "integer", "null", "number", "object", "string"];

/**
 * Check the keywords of a schema: those of JSON Schema 2020-12 by its meta-schemas of applicators and validation,
 * patterns by compiling them, custom keywords by the meta-schemas they were added with. Annotations may be anything.
 */
export function checkSchema(schema: JsonObject, ajv: Ajv2020): SchemaProblem[] {
  return [
    ...checkTypes(schema["type"]),
    ...checkEnum(schema["enum"]),
    ...checkPatterns(schema),
    ...checkStandard(schema, ajv),
    ...checkCustom(schema, ajv),
  ];
}

function checkTypes(type: unknown): SchemaProblem[] {
  if (type === undefined) return [];
  if (!Array.isArray(type) || type.length === 0) return checkType("/type", type);
  return type.flatMap((each, index) => checkType(`/type/${index}`, each));
}

function checkType(pointer: string, type: unknown): SchemaProblem[] {
  if (TYPES.some((each) => each === type)) return [];
  const meant = typeof type === "string" ? nearest(type, TYPES) : undefined;
  const advice =
    type === "file" ? ": write `type: string, format: binary`" : meant && `: did you mean "${meant}"?`;
  return [
    { pointer, message: `\`type\` must be one of ${TYPES.join(", ")}, found ${show(type)}${advice ?? ""}` },
  ];
}

/** The meta-schema lets an empty one pass, which nothing could. */
function checkEnum(values: unknown): SchemaProblem[] {
  const isEmpty = Array.isArray(values) && values.length === 0;
  return isEmpty ? [{ pointer: "/enum", message: "`enum` must have 1 or more items, found 0" }] : [];
}

function checkStandard(schema: JsonObject, ajv: Ajv2020): SchemaProblem[] {
  return ["applicator", "validation"].flatMap((vocabulary) => {
    const check = ajv.getSchema(`${META}${vocabulary}`);
    if (check === undefined || check(schema)) return [];
    return (check.errors as ErrorObject[])
      .filter(({ instancePath }) => !/^\/type(\/|$)/.test(instancePath))
      .map((error) => name(describe(toRawError(error), schema)));
  });
}

function name({ pointer, message }: SchemaProblem): SchemaProblem {
  return { pointer, message: `\`${pointer.slice(1)}\` ${message}` };
}

function checkPatterns(schema: JsonObject): SchemaProblem[] {
  const { pattern, patternProperties } = schema;
  const names = isObject(patternProperties) ? Object.keys(patternProperties) : [];
  return [
    ...(typeof pattern === "string" ? checkPattern("/pattern", pattern) : []),
    ...names.flatMap((name) => checkPattern(below("/patternProperties", name), name)),
  ];
}

function checkPattern(pointer: string, pattern: string): SchemaProblem[] {
  try {
    flagsOf(pattern);
    return [];
  } catch (error) {
    return [{ pointer, message: (error as SyntaxError).message }];
  }
}

function checkCustom(schema: JsonObject, ajv: Ajv2020): SchemaProblem[] {
  // What an author writes as x-on-invalid gets the form that its definition takes only when it is compiled.
  const { "x-on-invalid": _, ...others } = schema;
  return Object.entries(others).flatMap(([keyword, value]) => {
    const definition = ajv.getKeyword(keyword);
    if (typeof definition !== "object") return [];
    const { schemaType, validateSchema: check } = definition;
    const types = [schemaType ?? []].flat();
    if (types.length > 0 && !types.some((type) => isOfType(value, type))) {
      return [
        {
          pointer: below("", keyword),
          message: `\`${keyword}\` must be ${types.join(" or ")}, found ${showTyped(value)}`,
        },
      ];
    }
    if (check === undefined || check(value)) return [];
    return (check.errors as ErrorObject[]).map((error) => {
      const { pointer, message } = describe(toRawError(error), value);
      return name({ pointer: `${below("", keyword)}${pointer}`, message });
    });
  });
}
