import { isObject, type JsonObject } from "./document.ts";

/** When a part of a schema counts: a note that was taken of another one, or a property that is there. */
export type Condition = { accepted: string } | { refused: string } | { present: string };

/**
 * Which properties and items a schema evaluates of what it accepts, for the `unevaluatedProperties` and
 * `unevaluatedItems` beside it and above it (JSON Schema 2020-12 §11).
 */
export interface Evaluated {
  names: string[];
  patterns: string[];
  allProperties: boolean;
  /** How many items from the first one. */
  prefix: number;
  allItems: boolean;
  /** The notes of `contains`: each is a list with `true` at the index of an item that it accepts. */
  contained: string[];
  /** What is evaluated besides, on conditions. */
  when: { condition: Condition; evaluated: Evaluated }[];
}

export const NOTHING: Evaluated = {
  names: [],
  patterns: [],
  allProperties: false,
  prefix: 0,
  allItems: false,
  contained: [],
  when: [],
};

export const EVERYTHING: Evaluated = { ...NOTHING, allProperties: true, allItems: true };

/** What the keywords of a schema evaluate themselves, without those that hold schemas for the same value. */
export function evaluatedByKeywords(schema: JsonObject): Evaluated {
  const { properties, patternProperties, prefixItems } = schema;
  return {
    ...NOTHING,
    names: isObject(properties) ? Object.keys(properties) : [],
    patterns: isObject(patternProperties) ? Object.keys(patternProperties) : [],
    allProperties: "additionalProperties" in schema || "unevaluatedProperties" in schema,
    prefix: Array.isArray(prefixItems) ? prefixItems.length : 0,
    allItems: "items" in schema || "unevaluatedItems" in schema,
  };
}

export function both(a: Evaluated, b: Evaluated): Evaluated {
  return {
    names: [...new Set([...a.names, ...b.names])],
    patterns: [...new Set([...a.patterns, ...b.patterns])],
    allProperties: a.allProperties || b.allProperties,
    prefix: Math.max(a.prefix, b.prefix),
    allItems: a.allItems || b.allItems,
    contained: [...a.contained, ...b.contained],
    when: [...a.when, ...b.when],
  };
}

/** What of it does not go without saying, of the kinds that are wanted. */
export function reduce(evaluated: Evaluated, wanted: Wanted): Evaluated {
  const { allProperties, allItems } = evaluated;
  const properties = wanted.properties && !allProperties;
  const items = wanted.items && !allItems;
  const below = { properties, items };
  return {
    names: properties ? evaluated.names : [],
    patterns: properties ? evaluated.patterns : [],
    allProperties: wanted.properties && allProperties,
    prefix: items ? evaluated.prefix : 0,
    allItems: wanted.items && allItems,
    contained: items ? evaluated.contained : [],
    when: evaluated.when
      .map(({ condition, evaluated: inner }) => ({ condition, evaluated: reduce(inner, below) }))
      .filter(({ evaluated: inner }) => !isNothing(inner)),
  };
}

/** What a schema, or one around it, asks for. */
export interface Wanted {
  properties: boolean;
  items: boolean;
}

export function isNothing({
  names,
  patterns,
  allProperties,
  prefix,
  allItems,
  contained,
  when,
}: Evaluated): boolean {
  const isFixed = names.length > 0 || patterns.length > 0 || allProperties || prefix > 0 || allItems;
  return !isFixed && contained.length === 0 && when.length === 0;
}

/** Whether it depends on the value what is evaluated. */
export function depends({ contained, when }: Evaluated): boolean {
  return contained.length > 0 || when.length > 0;
}

/** Every name that can be evaluated, on whatever conditions. */
export function allNames({ names, when }: Evaluated): string[] {
  return [...new Set([...names, ...when.flatMap(({ evaluated }) => allNames(evaluated))])];
}
