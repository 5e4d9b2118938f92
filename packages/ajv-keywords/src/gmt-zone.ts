import { _, type CodeKeywordDefinition } from "ajv";
import type { ByteKeyword } from "./bytes/byte-form.ts";
import { explainGmtZone, explainGmtZoneBriefly, isGmtZone } from "./checks.ts";
import { explained } from "./explained.ts";
import { useCheck } from "./use-check.ts";

/**
 * `x-gmt-zone: true`: the string is a zone of contract §4, such as `+05:30`, `UTC+3` or `Europe/Kyiv`.
 * `params.suggestion` is the zone that was probably meant, where it can be told.
 */
export const gmtZone: CodeKeywordDefinition & ByteKeyword = {
  keyword: "x-gmt-zone",
  type: "string",
  schemaType: "boolean",
  metaSchema: { const: true },
  error: explained({ explainGmtZone }, ({ data }) => [data]),
  code(cxt) {
    cxt.fail(_`!${useCheck(cxt.gen, { isGmtZone })}(${cxt.data})`);
  },
  bytes: () => ({ on: "text", check: { module: "@calls-api/ajv-keywords/checks", name: "isGmtZone" } }),
};

/** The same without the suggestion, which is a third of the code of a small bundle. */
export const gmtZoneBrief: CodeKeywordDefinition = {
  ...gmtZone,
  error: explained({ explainGmtZoneBriefly }, ({ data }) => [data]),
};
