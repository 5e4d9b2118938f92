import { DocumentError, isObject, type Schema } from "./document.ts";
import { nameOf } from "./inline-refs.ts";
import { subschemasOf } from "./schema-keywords.ts";

/** The keywords whose schemas judge the same value as the schema that holds them (JSON Schema 2020-12 §10.2). */
const IN_PLACE = new Set(
  "allOf anyOf oneOf not if then else dependentSchemas dependencies x-on-invalid".split(" "),
);

/** Whether a schema judges the same value as the one that has it under this keyword. */
export function isInPlace(keyword: string): boolean {
  return IN_PLACE.has(keyword);
}

/**
 * Refuse a definition that leads to itself for one and the same value: nothing would end its evaluation (§9.4.1).
 *
 * @param pointers where in the document each definition is from
 * @param done the definitions that need no look; those that pass are added
 * @throws DocumentError naming the definitions on the way round
 */
export function refuseEndless(
  definitions: Record<string, Schema>,
  pointers: ReadonlyMap<string, string>,
  done: Set<string>,
): void {
  function follow(schema: Schema | undefined, way: string[]): void {
    if (!isObject(schema)) return;
    const name = nameOf(schema);
    if (name !== undefined) enter(name, way);
    for (const { schema: below, path } of subschemasOf(schema)) {
      if (isInPlace(path[0] as string)) follow(below, way);
    }
  }

  function enter(name: string, way: string[]): void {
    if (way.includes(name)) {
      const between = way.slice(way.indexOf(name) + 1).map((part) => ` by way of ${pointers.get(part)}`);
      throw new DocumentError(
        pointers.get(name) ?? "",
        `the schema refers to itself${between.join("")} for the same value, without end: ` +
          "refer to it below properties or items, or leave the reference out",
      );
    }
    if (done.has(name)) return;
    follow(definitions[name], [...way, name]);
    done.add(name);
  }

  for (const name of Object.keys(definitions)) enter(name, []);
}
