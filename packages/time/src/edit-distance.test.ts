import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "./edit-distance.ts";

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["abc", "abc", 0],
    ["abc", "abcd", 1],
    ["abc", "bc", 1],
    ["abc", "axc", 1],
    ["abc", "acb", 1],
    ["abcd", "badc", 2],
    ["ca", "abc", 3],
    ["kitten", "sitting", 3],
    ["aisa/tokyo", "asia/tokio", 2],
  ])("%j and %j: %d", (a, b, expected) => {
    expect(editDistance(a, b, 9)).toBe(expected);
    expect(editDistance(b, a, 9)).toBe(expected);
    expect(editDistance(a, b, 1)).toBe(Math.min(expected, 2));
  });

  it("is at most the number of edits made", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 12 });
    fc.assert(
      fc.property(
        letters,
        fc.array(fc.tuple(fc.nat(12), fc.nat(1), letters), { maxLength: 3 }),
        (text, edits) => {
          let edited = text;
          for (const [at, removed, put] of edits) {
            edited = edited.slice(0, at) + put.slice(0, 1) + edited.slice(at + removed);
          }
          expect(editDistance(text, edited, 20)).toBeLessThanOrEqual(edits.length);
        },
      ),
    );
  });
});
