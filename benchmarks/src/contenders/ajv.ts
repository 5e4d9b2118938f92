import addCallsKeywords from "@calls-api/ajv-keywords";
import { _, type CodeOptions } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Checks } from "../checks.ts";
import type { Contender } from "../contender.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { plainSchema } from "../plain-schema.ts";

/** The schema with the keywords of the document: those of our package, lent, or plain ones. */
export function compileWithAjv({ form, isDateTime }: Checks, code: CodeOptions = {}) {
  const ajv = new Ajv2020({ allErrors: true, strict: false, code });
  addFormats.default(ajv);
  if (form === "lent") addCallsKeywords(ajv).addFormat("date-time", isDateTime);
  else addPlainKeywords(ajv);
  return { ajv, check: ajv.compile(plainSchema((keyword, value) => ({ [keyword]: value }))) };
}

/** As code, so that they work in standalone modules, too. */
function addPlainKeywords(ajv: Ajv2020): void {
  for (const [keyword, { type, holds }] of Object.entries(plainKeywords))
    ajv.addKeyword({
      keyword,
      type,
      code(context) {
        const code = _`require("./plain-keywords.ts").plainKeywords[${keyword}].holds`;
        const check = context.gen.scopeValue("func", { ref: holds, code });
        context.pass(_`${check}(${context.data})`);
      },
    });
}

export function ajv(checks: Checks): Contender {
  const { check } = compileWithAjv(checks);
  return { name: "ajv at run time", validate: (body) => check(body) };
}
