import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "./edit-distance.ts";

/** The textbook's table, in time of both lengths whatever the distance. */
function byTable(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 1; j <= b.length; j++) (rows[0] as number[]).push(j);
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : replaced;
      rows[i]?.push(Math.min(replaced, swapped, at(i - 1, j) + 1, at(i, j - 1) + 1));
    }
  }
  return at(a.length, b.length);
}

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["abc", "abcd", 1],
    ["abc", "bc", 1],
    ["abc", "axc", 1],
    ["abc", "acb", 1],
    ["abcd", "badc", 2],
    ["ca", "abc", 3],
    ["kitten", "sitting", 3],
    ["aisa/tokyo", "asia/tokio", 2],
  ])("%j and %j: %d", (a, b, expected) => {
    expect(editDistance(a, b, 4)).toBe(expected);
    expect(editDistance(b, a, 4)).toBe(expected);
    expect(editDistance(a, b, 1)).toBe(Math.min(expected, 2));
  });

  it("agrees with the table", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 7 });
    fc.assert(
      fc.property(letters, letters, fc.nat(4), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(byTable(a, b), most + 1));
      }),
      { numRuns: 3000 },
    );
  });
});
