/**
 * What to say of a broken keyword of JSON Schema: what was expected and what was found. One export a keyword, so that
 * a module holds only those that it can need.
 */
import { nearest } from "./nearest.ts";
import { replaceAll } from "./replace.ts";
import { show, showTyped, sizeOf } from "./show.ts";

export type Params = Record<string, unknown>;

/** A message and what it says for programs. */
export interface Said {
  message: string;
  params: Params;
}

/**
 * A keyword, and what to say of it. Where an error has one param, as most have: the name of the param, and a function of
 * it and of what was found; where it has several, "" and a function of all of them. Else a function of arguments of its
 * own. What is replaced by a default brings the function that does it.
 */
export type Phrase = readonly [
  keyword: string,
  // biome-ignore lint/suspicious/noExplicitAny: each keyword has arguments of its own
  say: (...args: any[]) => string | Said,
  param?: string,
  replace?: typeof replaceAll,
];

/** What a custom keyword says, made where the error is found. */
export const said = (ready: Said): Said => ready;

export const type: Phrase = [
  "type",
  (type, found) => `must be ${[type].flat().join(" or ")}, found ${showTyped(found)}`,
  "type",
];
const lacks = (name: unknown) => `lacks the property ${show(name)}`;
export const required: Phrase = ["required", lacks, "missingProperty"];
export const format: Phrase = [
  "format",
  (name, found) => `must be a ${name}, found ${show(found)}`,
  "format",
];
export const pattern: Phrase = [
  "pattern",
  (pattern, found) => `must match ${pattern}, found ${show(found)}`,
  "pattern",
];
export const minimum: Phrase = [
  "minimum",
  (limit, found) => `must be ${limit} or more, found ${show(found)}`,
  "limit",
];
export const maximum: Phrase = [
  "maximum",
  (limit, found) => `must be ${limit} or less, found ${show(found)}`,
  "limit",
];
export const exclusiveMinimum: Phrase = [
  "exclusiveMinimum",
  (limit, found) => `must be more than ${limit}, found ${show(found)}`,
  "limit",
];
export const exclusiveMaximum: Phrase = [
  "exclusiveMaximum",
  (limit, found) => `must be less than ${limit}, found ${show(found)}`,
  "limit",
];
export const multipleOf: Phrase = [
  "multipleOf",
  (factor, found) => `must be a multiple of ${factor}, found ${show(found)}`,
  "multipleOf",
];
export const minLength: Phrase = [
  "minLength",
  (limit, found) => `must have ${limit} or more characters, found ${show(found)}`,
  "limit",
];
export const maxLength: Phrase = [
  "maxLength",
  (limit, found) => `must have ${limit} or fewer characters, found ${show(found)}`,
  "limit",
];
export const minItems: Phrase = [
  "minItems",
  (limit, found) => `must have ${limit} or more items, found ${sizeOf(found)}`,
  "limit",
];
const tooMany = (limit: unknown, found: unknown) =>
  `must have ${limit} or fewer items, found ${sizeOf(found)}`;
export const maxItems: Phrase = ["maxItems", tooMany, "limit"];
export const items: Phrase = ["items", tooMany, "limit"];
export const unevaluatedItems: Phrase = [
  "unevaluatedItems",
  ({ limit, item }, found) =>
    item === undefined
      ? tooMany(limit, found)
      : `must hold only items that its form names, item ${item} is of none`,
  "",
];
export const uniqueItems: Phrase = [
  "uniqueItems",
  (i, j) => ({ message: `must not hold the same item twice: items ${i} and ${j}`, params: { i, j } }),
];
export const contains: Phrase = [
  "contains",
  ({ minContains, maxContains }, found) =>
    `must hold ${minContains} ${maxContains === undefined ? "or more" : `to ${maxContains}`} items of the form that ` +
    `"contains" describes, found ${show(found)}`,
  "",
];
export const minProperties: Phrase = [
  "minProperties",
  (limit, found) => `must have ${limit} or more properties, found ${sizeOf(found)}`,
  "limit",
];
export const maxProperties: Phrase = [
  "maxProperties",
  (limit, found) => `must have ${limit} or fewer properties, found ${sizeOf(found)}`,
  "limit",
];
export const propertyNames: Phrase = [
  "propertyNames",
  (name) => `${show(name)} is not allowed as a name here`,
  "propertyName",
];
const lacksBeside = ({ property, missingProperty }: Params) =>
  `${lacks(missingProperty)}, which ${show(property)} needs beside it`;
export const dependentRequired: Phrase = ["dependentRequired", lacksBeside, ""];
export const dependencies: Phrase = ["dependencies", lacksBeside, ""];
export const anyOf: Phrase = [
  "anyOf",
  (_, found) => `must fit one of the alternatives of "anyOf", found ${show(found)}`,
  "",
];
export const oneOf: Phrase = [
  "oneOf",
  ({ passingSchemas }, found) =>
    Array.isArray(passingSchemas)
      ? `must fit only one of the alternatives of "oneOf", fits ${passingSchemas.join(" and ")} (counted from 0)`
      : `must fit one of the alternatives of "oneOf", found ${show(found)}`,
  "",
];
const not: Phrase = [
  "not",
  (_, found) => `must not be of the form that "not" describes, found ${show(found)}`,
  "",
];
const if_: Phrase = ["if", (keyword) => `must be of the form that "${keyword}" describes`, "failingKeyword"];
export const falseSchema: Phrase = [
  "false schema",
  (_, found) => `must be left out, found ${show(found)}`,
  "",
];
export const onInvalid: Phrase = [
  "x-on-invalid",
  (value, found) => `${show(found)} is replaced by the default, ${show(value)}`,
  "default",
  replaceAll,
];
const const_: Phrase = [
  "const",
  (allowed, found) => `must be ${show(allowed)}, found ${show(found)}`,
  "allowedValue",
];

const oneOfValues = (params: Params, found: unknown) => {
  const allowed = params["allowedValues"] as unknown[];
  const meant = typeof found === "string" ? nearest(found, allowed) : undefined;
  return `must be one of ${allowed.map(show).join(", ")}, found ${show(found)}${didYouMean(params, meant)}`;
};
const enum_: Phrase = ["enum", oneOfValues, ""];

export const discriminator: Phrase = [
  "discriminator",
  (params, found) =>
    params.missingProperty === undefined
      ? oneOfValues(params, found)
      : `${lacks(params.missingProperty)}, one of ${params.allowedValues.map(show).join(", ")}`,
  "",
];

/** @param known the names that a closed object has */
export const additionalProperties: Phrase = [
  "additionalProperties",
  (additionalProperty: string, known: string[]) =>
    unknownName(additionalProperty, known, { additionalProperty }),
];
export const unevaluatedProperties: Phrase = [
  "unevaluatedProperties",
  (unevaluatedProperty: string, known: string[]) =>
    unknownName(unevaluatedProperty, known, { unevaluatedProperty }),
];
export { const_ as const, enum_ as enum, if_ as if, not };

function unknownName(name: string, known: string[], params: Params): Said {
  const meant = nearest(name, known);
  const instead = didYouMean(params, meant) || `: use one of ${known.join(", ")}`;
  const message = known.length === 0 ? "is not allowed here" : `is not a known property${instead}`;
  return { message: `${show(name)} ${message}`, params };
}

function didYouMean(params: Params, meant: unknown): string {
  if (meant === undefined) return "";
  params["didYouMean"] = meant;
  return `: did you mean ${show(meant)}?`;
}
