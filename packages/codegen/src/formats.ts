import type { Format } from "ajv";
import type { Ajv2020 } from "ajv/dist/2020.js";
import { fastFormats, fullFormats } from "ajv-formats/dist/formats.js";
import { isDate, isDateTime, isTime } from "./runtime/formats/date-time.ts";
import { isInt32, isInt64 } from "./runtime/formats/number.ts";
import { isRegex } from "./runtime/formats/regex.ts";

/** The formats that no regular expression decides: the function, and the name under which the runtime exports it. */
export const FORMAT_FUNCTIONS: Readonly<Record<string, { exported: string; format: Format }>> = {
  date: { exported: "isDate", format: isDate },
  time: { exported: "isTime", format: isTime },
  "date-time": { exported: "isDateTime", format: isDateTime },
  regex: { exported: "isRegex", format: isRegex },
  int32: { exported: "isInt32", format: { type: "number", validate: isInt32 } },
  int64: { exported: "isInt64", format: { type: "number", validate: isInt64 } },
};

/** RFC 3339, appendix A: a unit is left out only at an end. */
const DURATION =
  /^P(?!$)(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/;

/**
 * The formats of JSON Schema Validation 2020-12 §7.3 and of the OpenAPI registry: patterns, as ajv-formats has them,
 * and functions, to the letter of RFC 3339 where ajv-formats is lax.
 */
export function addFormats(ajv: Ajv2020): void {
  const patterns: Record<string, Format> = {
    ...fullFormats,
    "iso-time": (fastFormats["iso-time"] as { validate: RegExp }).validate,
    "iso-date-time": (fastFormats["iso-date-time"] as { validate: RegExp }).validate,
    uri: uriOf((fullFormats["uri-reference"] as RegExp).source),
    uuid: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
    duration: DURATION,
    byte: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
    float: true,
    double: true,
  };
  for (const [name, format] of Object.entries(patterns)) ajv.addFormat(name, format);
  for (const [name, { format }] of Object.entries(FORMAT_FUNCTIONS)) ajv.addFormat(name, format);
}

/** A reference with a scheme and something after it: `uri` of ajv-formats, which is a function there, as a pattern. */
function uriOf(reference: string): RegExp {
  return new RegExp(reference.replace(":)?", ":)").replace(")*)?(?:\\?", ")*)(?:\\?"), "i");
}
