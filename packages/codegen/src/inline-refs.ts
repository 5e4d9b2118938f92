import { isObject, type JsonObject, type Schema } from "./document.ts";
import { mapSchema, subschemasOf } from "./schema-keywords.ts";

/** Schemas that refer to each other by `#/$defs/<name>`. */
export interface SchemaRoot {
  $defs: Record<string, Schema>;
  units: Record<string, Schema>;
}

/** What references to definitions begin with. */
export const PREFIX = "#/$defs/";

/**
 * Put schemas in the place of the references to them, where that saves a call and costs little code: those used
 * once, and those that hold no other schema. What is recursive, or large and used often, stays a function.
 */
export function inlineRefs(root: SchemaRoot): SchemaRoot {
  const refs = new Map(Object.entries(root.$defs).map(([name, schema]) => [name, refsIn(schema)]));
  const uses = countUses([...refs.values(), ...Object.values(root.units).map(refsIn)]);
  const inlined = new Map<string, Schema>();

  function small(name: string, path: Set<string>): boolean {
    const schema = root.$defs[name];
    if (!isObject(schema) || path.has(name)) return false;
    return (uses.get(name) === 1 || isLeaf(schema)) && !reaches(name, name);
  }

  function reaches(from: string, to: string, seen = new Set<string>()): boolean {
    return (refs.get(from) ?? []).some((name) => {
      if (name === to) return true;
      if (seen.has(name)) return false;
      seen.add(name);
      return reaches(name, to, seen);
    });
  }

  function replace(schema: Schema, path: Set<string>): Schema {
    if (!isObject(schema)) return schema;
    const name = nameOf(schema);
    if (name !== undefined && Object.keys(schema).length === 1 && small(name, path)) {
      const ready = inlined.get(name) ?? replace(root.$defs[name] as Schema, new Set([...path, name]));
      inlined.set(name, ready);
      return ready;
    }
    return mapSchema(schema, (below) => replace(below.schema, path));
  }

  const replaceAll = (schemas: Record<string, Schema>) =>
    Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, replace(schema, new Set())]));
  return { units: replaceAll(root.units), $defs: replaceAll(root.$defs) };
}

/** The name of the schema that another one refers to. */
export function nameOf(schema: JsonObject): string | undefined {
  const ref = schema["$ref"];
  return typeof ref === "string" && ref.startsWith(PREFIX) ? ref.slice(PREFIX.length) : undefined;
}

/** The names of the schemas that a schema refers to, once for each reference. */
export function refsIn(schema: Schema | undefined): string[] {
  if (!isObject(schema)) return [];
  const name = nameOf(schema);
  const below = subschemasOf(schema).flatMap((subschema) => refsIn(subschema.schema));
  return name === undefined ? below : [name, ...below];
}

function countUses(refs: string[][]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const name of refs.flat()) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}

/** No object, array or reference below: at most a few comparisons. */
function isLeaf(schema: JsonObject): boolean {
  return Object.values(schema).every(
    (value) => !isObject(value) && !(Array.isArray(value) && value.some(isObject)),
  );
}
