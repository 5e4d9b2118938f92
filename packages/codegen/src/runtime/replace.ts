import { keysOf } from "./pointer.ts";
import type { ValidationError } from "./types.ts";

type Container = Record<PropertyKey, unknown>;

/**
 * A copy of the data with the default of each warning in its place; only the objects and arrays on the way there are
 * copied. A copy has all its keys as its own, so that one named `__proto__` is assigned like any other.
 */
export function replaceAll(data: unknown, warnings: readonly ValidationError[]): unknown {
  const root: Container = { data };
  const copied = new Set<unknown>();
  for (const { pointer, params } of warnings) {
    const keys: PropertyKey[] = ["data", ...keysOf(data, pointer)];
    const last = keys.pop() as PropertyKey;
    let container = root;
    for (const key of keys) {
      const old = container[key] as Container;
      if (!copied.has(old)) container[key] = Array.isArray(old) ? [...old] : { ...old };
      copied.add(container[key]);
      container = container[key] as Container;
    }
    container[last] = params["default"];
  }
  return root["data"];
}
