import { isObject, type Schema } from "./document.ts";
import { refsIn, type SchemaRoot } from "./inline-refs.ts";
import { isFewScalars } from "./keywords/unique-items.ts";
import { subschemasOf } from "./schema-keywords.ts";

/**
 * The names of the units whose checks go as deep as a value does: those that lead to a schema that refers to itself,
 * or compare items of any form.
 */
export function deepUnits({ $defs, units }: SchemaRoot): Set<string> {
  /** By definition: whether it is such a schema, or undefined while that is looked into. */
  const known = new Map<string, boolean | undefined>();

  function isDeep(schema: Schema | undefined): boolean {
    return comparesItems(schema) || refsIn(schema).some(isDeepByName);
  }

  function isDeepByName(name: string): boolean {
    if (known.has(name)) return known.get(name) ?? true;
    known.set(name, undefined);
    const result = isDeep($defs[name]);
    known.set(name, result);
    return result;
  }

  return new Set(Object.keys(units).filter((unit) => isDeep(units[unit])));
}

function comparesItems(schema: Schema | undefined): boolean {
  if (!isObject(schema)) return false;
  if (schema["uniqueItems"] === true && !isFewScalars(schema)) return true;
  return subschemasOf(schema).some((subschema) => comparesItems(subschema.schema));
}
