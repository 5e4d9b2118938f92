import { follow } from "./pointer.ts";
import type { ValidationError } from "./types.ts";

type Container = Record<PropertyKey, unknown>;

/**
 * A copy of the data with the default of each warning in its place; only the objects and arrays on the way there are
 * copied. A copy has all its keys as its own, so that one named `__proto__` is assigned like any other.
 */
export function replaceAll(data: unknown, warnings: readonly ValidationError[]): unknown {
  const root: Container = { data };
  for (const { pointer, params } of warnings) {
    const keys: PropertyKey[] = ["data", ...follow(data, pointer).keys];
    const last = keys.pop() as PropertyKey;
    let original: Container = { data };
    let copy = root;
    for (const key of keys) {
      original = original[key] as Container;
      if (copy[key] === original) copy[key] = Array.isArray(original) ? [...original] : { ...original };
      copy = copy[key] as Container;
    }
    copy[last] = params["default"];
  }
  return root["data"];
}
