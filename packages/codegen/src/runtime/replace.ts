import { keysOf } from "./pointer.ts";

/** A value that stands in for another: where, and what. */
export interface Replacement {
  pointer: string;
  value: unknown;
}

type Container = Record<PropertyKey, unknown>;

/** A copy of the data with some values replaced; only the objects and arrays on the way to them are copied. */
export function replaceAll(data: unknown, replacements: readonly Replacement[]): unknown {
  const root: Container = { data };
  const copied = new Set<unknown>();
  for (const { pointer, value } of replacements) {
    const keys: PropertyKey[] = ["data", ...keysOf(data, pointer)];
    let container = root;
    for (const [depth, key] of keys.entries()) {
      const old = container[key] as Container;
      let next: unknown = old;
      if (depth === keys.length - 1) next = value;
      else if (!copied.has(old)) {
        next = Array.isArray(old) ? old.slice() : { ...old };
        copied.add(next);
      }
      // Defined, not assigned: a key `__proto__` is data like any other.
      if (next !== old) {
        Object.defineProperty(container, key, {
          value: next,
          writable: true,
          enumerable: true,
          configurable: true,
        });
      }
      container = next as Container;
    }
  }
  return root["data"];
}
