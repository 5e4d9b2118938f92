import { isObject, type JsonObject } from "./document.ts";
import { segmentsOf } from "./runtime/pointer.ts";

/** A `discriminator` in its ready form. */
export interface Discriminator {
  property: string;
  /** The index in `oneOf` or `anyOf` of the alternative that each value of the property names. */
  alternatives: Record<string, number>;
}

/**
 * What a Discriminator Object (OpenAPI 3.1.1 §4.8.25) says about the alternatives beside it: each goes by the names
 * that `mapping` gives, or else by that of its schema in the components. One that is no reference has no name.
 *
 * @param locate the place that a reference leads to, as a pointer; undefined where it leads nowhere
 */
export function readyDiscriminator(
  schema: JsonObject,
  locate: (reference: string) => string | undefined,
): Discriminator | undefined {
  const { discriminator, oneOf, anyOf } = schema;
  const list = oneOf ?? anyOf;
  if (!isObject(discriminator) || typeof discriminator["propertyName"] !== "string" || !Array.isArray(list)) {
    return undefined;
  }
  const places = list.map((item) =>
    isObject(item) && typeof item["$ref"] === "string" ? locate(item["$ref"]) : undefined,
  );
  const named = places.flatMap((place, index): [string, number][] => {
    const [components, schemas, name, ...below] = segmentsOf(place ?? "");
    const isComponent = components === "components" && schemas === "schemas" && below.length === 0;
    return isComponent && name !== undefined ? [[name, index]] : [];
  });
  const names = new Map(named);
  const mapping = isObject(discriminator["mapping"]) ? Object.entries(discriminator["mapping"]) : [];
  const mapped = mapping.flatMap(([value, to]): [string, number][] => {
    const index = names.get(String(to)) ?? places.indexOf(locate(String(to)) ?? "");
    return index < 0 ? [] : [[value, index]];
  });
  const isMapped = new Set(mapped.map(([, index]) => index));
  const alternatives = Object.fromEntries([...mapped, ...named.filter(([, index]) => !isMapped.has(index))]);
  return Object.keys(alternatives).length === 0
    ? undefined
    : { property: discriminator["propertyName"], alternatives };
}
