import { segmentsOf } from "./pointer.ts";

/** A value that stands in for another: where, and what. */
export interface Replacement {
  pointer: string;
  value: unknown;
}

type Container = Record<string, unknown>;

/** A copy of the data with some values replaced; only the objects and arrays on the way to them are copied. */
export function replaceAll(data: unknown, replacements: readonly Replacement[]): unknown {
  const root: Container = { data };
  const copied = new Set<unknown>();
  for (const { pointer, value } of replacements) {
    const segments = ["data", ...segmentsOf(pointer)];
    let container = root;
    for (let i = 0; i < segments.length - 1; i++) {
      const key = segments[i] as string;
      let next = container[key] as Container;
      if (!copied.has(next)) {
        next = Array.isArray(next) ? (next.slice() as unknown as Container) : { ...next };
        copied.add(next);
        set(container, key, next);
      }
      container = next;
    }
    set(container, segments.at(-1) as string, value);
  }
  return root["data"];
}

/** Defined, not assigned: a key `__proto__` is data like any other. */
function set(container: Container, key: string, value: unknown): void {
  Object.defineProperty(container, key, { value, writable: true, enumerable: true, configurable: true });
}
