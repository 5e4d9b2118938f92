import { equal } from "./equal.ts";

/** Up to this length, comparing every pair is faster than keeping a table. */
const SHORT = 12;

/** The indices of the first two equal items of a list, compared as JSON values; undefined when all differ. */
export function duplicateItems(items: readonly unknown[]): [number, number] | undefined {
  if (items.length > SHORT) return byTable(items);
  for (let j = 1; j < items.length; j++) {
    for (let i = 0; i < j; i++) if (equal(items[i], items[j])) return [i, j];
  }
  return undefined;
}

function byTable(items: readonly unknown[]): [number, number] | undefined {
  const seen = new Map<unknown, number>();
  for (const [j, item] of items.entries()) {
    const key = typeof item === "object" && item !== null ? canonical(item) : item;
    const i = seen.get(key);
    if (i !== undefined) return [i, j];
    seen.set(key, j);
  }
  return undefined;
}

/** Objects and arrays as text that is equal when they are; the mark keeps it apart from a string item. */
function canonical(value: object): string {
  return `\0${JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )}`;
}
