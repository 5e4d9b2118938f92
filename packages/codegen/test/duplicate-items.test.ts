import fc from "fast-check";
import { expect, test } from "vitest";
import { duplicateItems } from "../src/runtime/duplicate-items.ts";
import { equal } from "../src/runtime/equal.ts";

function byEveryPair(items: unknown[]): boolean {
  return items.some((item, j) => items.slice(0, j).some((earlier) => equal(earlier, item)));
}

test("finds an equal pair exactly when there is one", () => {
  const item = fc.oneof(
    fc.integer({ min: 0, max: 30 }),
    fc.constantFrom("1", "a", null, true),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(fc.array(item, { maxLength: 40 }), (items) => {
      const pair = duplicateItems(items);
      expect(pair !== undefined).toBe(byEveryPair(items));
      if (pair) expect(equal(items[pair[0]], items[pair[1]])).toBe(true);
    }),
  );
});

test("compares as JSON: key order does not matter, types do, -0 is 0", () => {
  const long = Array.from({ length: 20 }, (_, i) => `item ${i}`);
  expect(duplicateItems([...long, { a: 1, b: [2] }, { b: [2], a: 1 }])).toEqual([20, 21]);
  expect(duplicateItems([...long, 1, "1", true, "true", null, "null", '{"a":1}', { a: 1 }])).toBeUndefined();
  expect(duplicateItems([...long, 0, -0])).toEqual([20, 21]);
});
