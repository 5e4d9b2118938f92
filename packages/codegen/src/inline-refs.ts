import { isObject, type JsonObject, type Schema } from "./document.ts";

/** Schemas that refer to each other by `#/$defs/<name>`. */
export interface SchemaRoot {
  $defs: Record<string, Schema>;
  units: Record<string, Schema>;
}

const PREFIX = "#/$defs/";

/**
 * Put schemas in the place of the references to them, where that saves a call and costs little code: those used
 * once, and those that hold no other schema. What is recursive, or large and used often, stays a function.
 */
export function inlineRefs(root: SchemaRoot): SchemaRoot {
  const uses = countUses(root);
  const inlined = new Map<string, Schema>();

  function small(name: string, path: Set<string>): boolean {
    const schema = root.$defs[name];
    if (!isObject(schema) || path.has(name)) return false;
    return uses.get(name) === 1 ? !reaches(name, name) : isLeaf(schema);
  }

  function reaches(from: string, to: string, seen = new Set<string>()): boolean {
    return refsIn(root.$defs[from]).some((name) => {
      if (name === to) return true;
      if (seen.has(name)) return false;
      seen.add(name);
      return reaches(name, to, seen);
    });
  }

  function replace(value: unknown, path: Set<string>): unknown {
    if (Array.isArray(value)) return value.map((item) => replace(item, path));
    if (!isObject(value)) return value;
    const name = nameOf(value);
    if (name !== undefined && Object.keys(value).length === 1 && small(name, path)) {
      const ready = inlined.get(name) ?? (replace(root.$defs[name], new Set([...path, name])) as Schema);
      inlined.set(name, ready);
      return ready;
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replace(item, path)]));
  }

  const units = replace(root.units, new Set()) as Record<string, Schema>;
  const $defs = replace(root.$defs, new Set()) as Record<string, Schema>;
  return { units, $defs };
}

function nameOf(value: JsonObject): string | undefined {
  const ref = value["$ref"];
  return typeof ref === "string" && ref.startsWith(PREFIX) ? ref.slice(PREFIX.length) : undefined;
}

function refsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (!isObject(value)) return [];
  const name = nameOf(value);
  return [...(name === undefined ? [] : [name]), ...Object.values(value).flatMap(refsIn)];
}

function countUses(root: SchemaRoot): Map<string, number> {
  const uses = new Map<string, number>();
  for (const name of [...refsIn(root.units), ...refsIn(root.$defs)])
    uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}

/** No object, array or reference below: at most a few comparisons. */
function isLeaf(schema: JsonObject): boolean {
  return Object.values(schema).every(
    (value) => !isObject(value) && !(Array.isArray(value) && value.some(isObject)),
  );
}
