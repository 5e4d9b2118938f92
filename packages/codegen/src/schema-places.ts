import { isObject, type OpenApiDocument } from "./document.ts";
import { isSchema, type Subschema } from "./schema-keywords.ts";

/** The fields of OpenAPI objects whose value is a map: its keys are names, whatever they look like. */
export const MAPS = new Set(
  "callbacks content encoding headers links parameters pathItems paths requestBodies responses schemas webhooks".split(
    " ",
  ),
);

/** Every place of an OpenAPI document where a schema stands that is not part of another schema. */
export function schemaPlaces(document: OpenApiDocument): Subschema[] {
  const places: Subschema[] = [];

  function walk(value: unknown, path: string[], isMap: boolean): void {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...path, String(index)], false);
    }
    if (!isObject(value)) return;
    for (const [key, item] of Object.entries(value)) {
      const here = [...path, key];
      if (isMap ? path.at(-1) === "schemas" : key === "schema") {
        if (isSchema(item)) places.push({ schema: item, path: here });
      } else if (isMap || !/^(examples?|x-.*)$/.test(key)) {
        walk(item, here, !isMap && MAPS.has(key));
      }
    }
  }

  walk(document, [], false);
  return places;
}
