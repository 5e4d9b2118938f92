import { _, type CodeKeywordDefinition } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describeErrors } from "./error-params.ts";
import { FORMATS } from "./es-module.ts";
import { addFormats } from "./formats.ts";
import { askForOwn } from "./inherited-names.ts";
import { closeByCounting, countProperties } from "./keywords/additional-properties.ts";
import { countItems } from "./keywords/contains.ts";
import { discriminator, explainByTag } from "./keywords/discriminator.ts";
import { length } from "./keywords/length.ts";
import { limit } from "./keywords/limit.ts";
import { forgetNotes, takeNote, tryAll } from "./keywords/note.ts";
import { onInvalid } from "./keywords/on-invalid.ts";
import { matchByCodeUnits } from "./keywords/pattern.ts";
import { acceptMissing } from "./keywords/prefix-items.ts";
import { unevaluatedItems, unevaluatedProperties } from "./keywords/unevaluated.ts";
import { uniqueItems } from "./keywords/unique-items.ts";
import { explainRefused, unlessAccepted } from "./keywords/unless-accepted.ts";
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
  // What these options prepare every schema for is resolved and noted before ajv sees it.
  ajv.opts.unevaluated = false;
  ajv.opts.dynamicRef = false;
  const ajvs = new Set(Object.keys(ajv.RULES.all));
  addFormats(ajv);
  addKeywords?.(ajv);
  if (ajv.getKeyword("x-on-invalid")) ajv.removeKeyword("x-on-invalid");
  ajv.addKeyword(onInvalid);
  replaceKeyword(ajv, uniqueItems);
  replaceKeyword(ajv, matchByCodeUnits(definitionOf(ajv, "pattern")));
  replaceKeyword(ajv, limit);
  replaceKeyword(ajv, length);
  replaceKeyword(ajv, countProperties(definitionOf(ajv, "properties")));
  replaceKeyword(ajv, closeByCounting(definitionOf(ajv, "additionalProperties")));
  replaceKeyword(ajv, unevaluatedProperties);
  replaceKeyword(ajv, unevaluatedItems);
  ajv.addKeyword(takeNote);
  changeCode(ajv, "anyOf", tryAll);
  changeCode(ajv, "oneOf", forgetNotes);
  changeCode(ajv, "contains", () => countItems);
  changeCode(ajv, "prefixItems", acceptMissing);
  ajv.addKeyword(discriminator);
  for (const keyword of ["anyOf", "oneOf"]) changeCode(ajv, keyword, explainByTag);
  for (const keyword of ["required", "dependentRequired", "dependentSchemas"]) {
    changeCode(ajv, keyword, askForOwn);
  }
  ajv.addKeyword("x-hint");
  ajv.addKeyword(unlessAccepted);
  explainRefused(ajv);
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

/** Put code in front of that of a keyword, which keeps its place among the keywords. */
function changeCode(
  ajv: Ajv2020,
  keyword: string,
  change: (ajvs: CodeKeywordDefinition) => CodeKeywordDefinition["code"],
): void {
  const definition = definitionOf(ajv, keyword);
  definition.code = change({ ...definition });
}

function replaceKeyword(ajv: Ajv2020, definition: CodeKeywordDefinition): void {
  for (const keyword of [definition.keyword].flat()) ajv.removeKeyword(keyword);
  ajv.addKeyword(definition);
}
