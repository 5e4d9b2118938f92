/**
 * What to say of a broken keyword of JSON Schema: what was expected and what was found. One export a keyword, so that
 * a module holds only those that it can need.
 */
import { nearest } from "./nearest.ts";
import { show, showTyped, sizeOf } from "./show.ts";

export type Params = Record<string, unknown>;

/** @param known the names that a closed object has */
export type Phrase = (params: Params, found: unknown, known?: readonly string[]) => string;

export const type: Phrase = ({ type }, found) =>
  `must be ${[type].flat().join(" or ")}, found ${showTyped(found)}`;
export const required: Phrase = ({ missingProperty }) => `lacks the property ${show(missingProperty)}`;
export const format: Phrase = ({ format }, found) => `must be a ${format}, found ${show(found)}`;
export const pattern: Phrase = ({ pattern }, found) => `must match ${pattern}, found ${show(found)}`;
export const minimum: Phrase = ({ limit }, found) => `must be ${limit} or more, found ${show(found)}`;
export const maximum: Phrase = ({ limit }, found) => `must be ${limit} or less, found ${show(found)}`;
export const exclusiveMinimum: Phrase = ({ limit }, found) =>
  `must be more than ${limit}, found ${show(found)}`;
export const exclusiveMaximum: Phrase = ({ limit }, found) =>
  `must be less than ${limit}, found ${show(found)}`;
export const multipleOf: Phrase = ({ multipleOf }, found) =>
  `must be a multiple of ${multipleOf}, found ${show(found)}`;
export const minLength: Phrase = ({ limit }, found) =>
  `must have ${limit} or more characters, found ${show(found)}`;
export const maxLength: Phrase = ({ limit }, found) =>
  `must have ${limit} or fewer characters, found ${show(found)}`;
export const minItems: Phrase = ({ limit }, found) =>
  `must have ${limit} or more items, found ${sizeOf(found)}`;
export const maxItems: Phrase = ({ limit }, found) =>
  `must have ${limit} or fewer items, found ${sizeOf(found)}`;
export { maxItems as items };
export const unevaluatedItems: Phrase = (params, found) =>
  params["item"] === undefined
    ? maxItems(params, found)
    : `must hold only items that its form names, item ${params["item"]} is of none`;
export const uniqueItems: Phrase = ({ i, j }) =>
  `must not hold the same item twice: items ${i} and ${j} are equal`;
export const contains: Phrase = ({ minContains, maxContains }, found) =>
  `must hold ${minContains} ${maxContains === undefined ? "or more" : `to ${maxContains}`} items of the form that ` +
  `"contains" describes, found ${show(found)}`;
export const minProperties: Phrase = ({ limit }, found) =>
  `must have ${limit} or more properties, found ${sizeOf(found)}`;
export const maxProperties: Phrase = ({ limit }, found) =>
  `must have ${limit} or fewer properties, found ${sizeOf(found)}`;
export const propertyNames: Phrase = ({ propertyName }) =>
  `${show(propertyName)} is not allowed as a name here`;
export const dependentRequired: Phrase = ({ property, missingProperty }) =>
  `lacks the property ${show(missingProperty)}, which ${show(property)} needs beside it`;
export { dependentRequired as dependencies };
export const anyOf: Phrase = (_, found) =>
  `must fit one of the alternatives of "anyOf", found ${show(found)}`;
export const oneOf: Phrase = ({ passingSchemas }, found) =>
  Array.isArray(passingSchemas)
    ? `must fit only one of the alternatives of "oneOf", fits ${passingSchemas.join(" and ")} (counted from 0)`
    : `must fit one of the alternatives of "oneOf", found ${show(found)}`;
const not: Phrase = (_, found) => `must not be of the form that "not" describes, found ${show(found)}`;
const if_: Phrase = ({ failingKeyword }) => `must be of the form that "${failingKeyword}" describes`;
export const falseSchema: Phrase = (_, found) => `must be left out, found ${show(found)}`;
export const onInvalid: Phrase = ({ default: value }, found) =>
  `${show(found)} is replaced by the default, ${show(value)}`;
const const_: Phrase = ({ allowedValue }, found) => `must be ${show(allowedValue)}, found ${show(found)}`;

const enum_: Phrase = (params, found) => {
  const allowed = params["allowedValues"] as unknown[];
  const meant = typeof found === "string" ? nearest(found, allowed) : undefined;
  return `must be one of ${allowed.map(show).join(", ")}, found ${show(found)}${didYouMean(params, meant)}`;
};

export const discriminator: Phrase = (params, found) =>
  params["missingProperty"] === undefined
    ? enum_(params, found)
    : `${required(params, found)}, one of ${(params["allowedValues"] as unknown[]).map(show).join(", ")}`;

export const additionalProperties: Phrase = (params, _, known = []) => {
  const name = (params["additionalProperty"] ?? params["unevaluatedProperty"]) as string;
  if (known.length === 0) return `${show(name)} is not allowed here`;
  const meant = nearest(name, known);
  return `${show(name)} is not a known property: ${
    meant === undefined ? `use one of ${known.join(", ")}` : didYouMean(params, meant).slice(2)
  }`;
};
export { additionalProperties as unevaluatedProperties, const_ as const, enum_ as enum, if_ as if, not };

function didYouMean(params: Params, meant: string | undefined): string {
  if (meant === undefined) return "";
  params["didYouMean"] = meant;
  return `: did you mean ${show(meant)}?`;
}
