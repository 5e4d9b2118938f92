import { _, type CodeKeywordDefinition } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { stringify } from "ajv/dist/compile/codegen/index.js";
import type { KeywordErrorCxt } from "ajv/dist/types/index.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { closeByCounting } from "./closed-objects.ts";
import { isObject } from "./document.ts";
import { FORMATS } from "./es-module.ts";
import { onInvalid } from "./on-invalid.ts";
import { isDateTime } from "./runtime/date-time.ts";
import { uniqueItems } from "./unique-items.ts";

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
    logger: false,
    code: { source: true, esm: true, lines: true, formats: _`require(${FORMATS})` },
  });
  for (const [name, format] of Object.entries({ ...fullFormats, "date-time": isDateTime })) {
    ajv.addFormat(name, format);
  }
  addKeywords?.(ajv);
  if (ajv.getKeyword("x-on-invalid")) ajv.removeKeyword("x-on-invalid");
  ajv.addKeyword(onInvalid);
  replaceKeyword(ajv, uniqueItems);
  replaceKeyword(ajv, closeByCounting(definitionOf(ajv, "additionalProperties")));
  ajv.addKeyword("x-hint");
  carryIntoParams(ajv);
  return ajv;
}

function definitionOf(ajv: Ajv2020, keyword: string): CodeKeywordDefinition {
  return ajv.getKeyword(keyword) as CodeKeywordDefinition;
}

function replaceKeyword(ajv: Ajv2020, definition: CodeKeywordDefinition): void {
  ajv.removeKeyword(definition.keyword as string);
  ajv.addKeyword(definition);
}

/** Ajv prepares every schema for these keywords; most documents have none. */
export function leaveOutUnused(ajv: Ajv2020, schemas: unknown): void {
  const text = JSON.stringify(schemas);
  ajv.opts.unevaluated = /"unevaluated(Properties|Items)"/.test(text);
  ajv.opts.dynamicRef = /"\$dynamicRef"/.test(text);
}

/**
 * What the messages need and an ajv error lacks is put into its params: the names a closed object knows, so that
 * a misspelt one can be told, and the author's `x-hint`. The values of an `enum` are written out, because ajv
 * refers to them by way of the whole schema.
 */
function carryIntoParams(ajv: Ajv2020): void {
  for (const rule of Object.values(ajv.RULES.all)) {
    if (!isObject(rule)) continue;
    const definition = rule["definition"] as CodeKeywordDefinition;
    if (!definition.error) continue;
    const { message, params } = definition.error;
    definition.error = {
      message,
      params(cxt: KeywordErrorCxt) {
        const { parentSchema, schema } = cxt;
        let code = typeof params === "function" ? params(cxt) : (params ?? _`{}`);
        if (cxt.keyword === "enum") code = _`{allowedValues: ${stringify(schema)}}`;
        const known = CLOSING.has(cxt.keyword) ? Object.keys(parentSchema?.["properties"] ?? {}) : undefined;
        if (known) code = _`{...${code}, known: ${stringify(known)}}`;
        const hint = parentSchema?.["x-hint"];
        return typeof hint === "string" ? _`{...${code}, hint: ${stringify(hint)}}` : code;
      },
    };
  }
}

const CLOSING = new Set<string>(["additionalProperties", "unevaluatedProperties"]);
