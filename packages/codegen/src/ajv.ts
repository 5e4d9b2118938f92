import { _, type CodeKeywordDefinition } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describeErrors } from "./error-params.ts";
import { FORMATS } from "./es-module.ts";
import { addFormats } from "./formats.ts";
import { askForOwn } from "./inherited-names.ts";
import { closeByCounting, countProperties } from "./keywords/additional-properties.ts";
import { limit } from "./keywords/limit.ts";
import { onInvalid } from "./keywords/on-invalid.ts";
import { matchByCodeUnits } from "./keywords/pattern.ts";
import { uniqueItems } from "./keywords/unique-items.ts";
import { unlessAccepted } from "./keywords/unless-accepted.ts";
import { regExp } from "./regexp.ts";

/** Adds keyword definitions to an ajv instance, as every ajv plug-in does. */
export type AddKeywords = (ajv: Ajv2020) => unknown;

/** An ajv set up for ahead-of-time compilation of OpenAPI schemas. */
export function createAjv(addKeywords?: AddKeywords): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    validateFormats: true,
    validateSchema: false,
    addUsedSchema: false,
    inlineRefs: false,
    messages: false,
    logger: false,
    code: { source: true, esm: true, lines: true, formats: _`require(${FORMATS})`, regExp },
  });
  const ajvs = new Set(Object.keys(ajv.RULES.all));
  addFormats(ajv);
  addKeywords?.(ajv);
  if (ajv.getKeyword("x-on-invalid")) ajv.removeKeyword("x-on-invalid");
  ajv.addKeyword(onInvalid);
  replaceKeyword(ajv, uniqueItems);
  replaceKeyword(ajv, matchByCodeUnits(definitionOf(ajv, "pattern")));
  replaceKeyword(ajv, limit);
  replaceKeyword(ajv, countProperties(definitionOf(ajv, "properties")));
  replaceKeyword(ajv, closeByCounting(definitionOf(ajv, "additionalProperties")));
  for (const keyword of ["required", "dependentRequired", "dependentSchemas"]) {
    const ajvs = definitionOf(ajv, keyword);
    ajvs.code = askForOwn({ ...ajvs });
  }
  ajv.addKeyword("x-hint");
  ajv.addKeyword(unlessAccepted);
  describeErrors(ajv, ajvs);
  return ajv;
}

/** Whether a keyword is known: one that only others read, such as `x-hint`, has no definition. */
export function knowsKeyword(ajv: Ajv2020, keyword: string): boolean {
  return Object.hasOwn(ajv.RULES.keywords, keyword);
}

function definitionOf(ajv: Ajv2020, keyword: string): CodeKeywordDefinition {
  return ajv.getKeyword(keyword) as CodeKeywordDefinition;
}

function replaceKeyword(ajv: Ajv2020, definition: CodeKeywordDefinition): void {
  for (const keyword of [definition.keyword].flat()) ajv.removeKeyword(keyword);
  ajv.addKeyword(definition);
}

/** Ajv prepares every schema for these keywords; most documents have none. */
export function leaveOutUnused(ajv: Ajv2020, schemas: unknown): void {
  const text = JSON.stringify(schemas);
  ajv.opts.unevaluated = /"unevaluated(Properties|Items)"/.test(text);
  ajv.opts.dynamicRef = /"\$dynamicRef"/.test(text);
}
