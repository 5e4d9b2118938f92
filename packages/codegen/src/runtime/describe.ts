import type { RawError } from "./collect.ts";
import { nearest } from "./nearest.ts";
import { below, valueAt } from "./pointer.ts";
import type { ValidationError } from "./types.ts";

type Params = Record<string, unknown>;

/** Where an error is: the value that is wrong, for a property that is not allowed the property itself. */
export function pointerOf({ instancePath, params }: RawError): string {
  const name = params["additionalProperty"] ?? params["unevaluatedProperty"];
  return typeof name === "string" ? below(instancePath, name) : instancePath;
}

/** The error for people and programs, from what the compiled code reported. */
export function describe(error: RawError, data: unknown): ValidationError {
  const { keyword, instancePath } = error;
  const { hint, known, ...params } = error.params;
  const name = params["additionalProperty"] ?? params["unevaluatedProperty"];
  if (typeof name === "string") {
    return { pointer: pointerOf(error), keyword, message: unknownName(name, known, params), params };
  }
  const found = valueAt(data, instancePath);
  const message = PHRASES[keyword]?.(params, found) ?? error.message;
  return {
    pointer: instancePath,
    keyword,
    message: hint === undefined ? message : `${message}: ${hint}`,
    params,
  };
}

/** What to say of a broken keyword; the others say it themselves. */
const PHRASES: Record<string, (params: Params, found: unknown) => string> = {
  type: ({ type }, found) => `must be ${[type].flat().join(" or ")}, found ${showTyped(found)}`,
  required: ({ missingProperty }) => `lacks the property ${show(missingProperty)}`,
  enum: notListed,
  const: ({ allowedValue }, found) => `must be ${show(allowedValue)}, found ${show(found)}`,
  format: ({ format }, found) => `must be a ${format}, found ${show(found)}`,
  pattern: ({ pattern }, found) => `must match ${pattern}, found ${show(found)}`,
  minimum: ({ limit }, found) => `must be ${limit} or more, found ${show(found)}`,
  maximum: ({ limit }, found) => `must be ${limit} or less, found ${show(found)}`,
  exclusiveMinimum: ({ limit }, found) => `must be more than ${limit}, found ${show(found)}`,
  exclusiveMaximum: ({ limit }, found) => `must be less than ${limit}, found ${show(found)}`,
  multipleOf: ({ multipleOf }, found) => `must be a multiple of ${multipleOf}, found ${show(found)}`,
  minLength: ({ limit }, found) => `must have ${limit} or more characters, found ${show(found)}`,
  maxLength: ({ limit }, found) => `must have ${limit} or fewer characters, found ${show(found)}`,
  minItems: ({ limit }, found) => `must have ${limit} or more items, found ${sizeOf(found)}`,
  maxItems: ({ limit }, found) => `must have ${limit} or fewer items, found ${sizeOf(found)}`,
  uniqueItems: ({ i, j }) => `must not hold the same item twice: items ${i} and ${j} are equal`,
};

function unknownName(name: string, known: unknown, params: Params): string {
  if (!Array.isArray(known) || known.length === 0) return `${show(name)} is not allowed here`;
  const meant = nearest(name, known);
  if (meant === undefined) return `${show(name)} is not a known property: use one of ${known.join(", ")}`;
  params["didYouMean"] = meant;
  return `${show(name)} is not a known property: did you mean ${show(meant)}?`;
}

function notListed(params: Params, found: unknown): string {
  const allowed = params["allowedValues"] as unknown[];
  const message = `must be one of ${allowed.map(show).join(", ")}, found ${show(found)}`;
  const words = allowed.filter((value) => typeof value === "string");
  const meant = typeof found === "string" ? nearest(found, words) : undefined;
  if (meant === undefined) return message;
  params["didYouMean"] = meant;
  return `${message}: did you mean ${show(meant)}?`;
}

/** A value as JSON, short enough for a message. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "string" && value.length > 60) return `${JSON.stringify(value.slice(0, 60))}…`;
  return JSON.stringify(value) ?? String(value);
}

function showTyped(value: unknown): string {
  return typeof value === "object" ? show(value) : `${show(value)} (${typeof value})`;
}

function sizeOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
