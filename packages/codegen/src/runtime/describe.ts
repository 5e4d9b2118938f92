import type { RawError } from "./collect.ts";
import { nearest } from "./nearest.ts";
import { below, valueAt } from "./pointer.ts";
import type { ValidationError } from "./types.ts";

/** Keywords whose message stands as the keyword wrote it: it already names what was found. */
const COMPLETE = /^(x-|required$|dependentRequired$|uniqueItems$|.*Properties$|.*Items$|.*Contains$)/;

/** The error for people and programs, from what the compiled code reported. */
export function describe(error: RawError, data: unknown): ValidationError {
  const { keyword } = error;
  const { hint, known, ...params } = error.params;
  const found = valueAt(data, error.instancePath);
  let pointer = error.instancePath;
  let message: string;
  if (keyword === "additionalProperties" || keyword === "unevaluatedProperties") {
    const name = String(params["additionalProperty"] ?? params["unevaluatedProperty"]);
    pointer = below(pointer, name);
    message = unknownName(name, known as string[], params);
  } else if (keyword === "required") {
    message = `lacks the property ${JSON.stringify(params["missingProperty"])}`;
  } else if (keyword === "type") {
    const types = [params["type"]].flat().join(" or ");
    message = `must be ${types}, found ${show(found)}${typeof found === "object" ? "" : ` (${typeof found})`}`;
  } else if (keyword === "enum") {
    message = notListed(found, params["allowedValues"] as unknown[], params);
  } else if (COMPLETE.test(keyword)) {
    message = error.message;
  } else {
    message = `${error.message}, found ${show(found)}`;
  }
  return { pointer, keyword, message: hint === undefined ? message : `${message}: ${hint}`, params };
}

function unknownName(name: string, known: string[] | undefined, params: Record<string, unknown>): string {
  const shown = show(name);
  if (known === undefined || known.length === 0) return `${shown} is not allowed here`;
  const meant = nearest(name, known);
  if (meant === undefined) return `${shown} is not a known property: use one of ${known.join(", ")}`;
  params["didYouMean"] = meant;
  return `${shown} is not a known property: did you mean ${JSON.stringify(meant)}?`;
}

function notListed(found: unknown, allowed: unknown[], params: Record<string, unknown>): string {
  const message = `must be one of ${allowed.map(show).join(", ")}, found ${show(found)}`;
  const words = allowed.filter((value) => typeof value === "string");
  const meant = typeof found === "string" ? nearest(found, words) : undefined;
  if (meant === undefined) return message;
  params["didYouMean"] = meant;
  return `${message}: did you mean ${JSON.stringify(meant)}?`;
}

/** A value as JSON, short enough for a message. */
function show(value: unknown): string {
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "string" && value.length > 60) return `${JSON.stringify(value.slice(0, 60))}…`;
  return JSON.stringify(value) ?? String(value);
}
