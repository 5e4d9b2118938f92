import fc from "fast-check";
import { expect, test } from "vitest";
import { comparePointers } from "../src/runtime/pointer.ts";

const segment = fc.oneof(
  fc.nat(30).map(String),
  fc.constantFrom("a", "ab", "a-b", "a0", "0a", "", "~1", "é"),
);
const pointer = fc.array(segment, { maxLength: 4 }).map((parts) => parts.map((part) => `/${part}`).join(""));

/** The order by its definition, segment by segment. */
function byDefinition(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => text.split("/").slice(1));
  for (const [depth, left] of (x as string[]).entries()) {
    const right = (y as string[])[depth];
    if (right === undefined) return 1;
    if (left === right) continue;
    const [m, n] = [left, right].map((part) =>
      /^\d+$/.test(part) ? Number(part) : Number.POSITIVE_INFINITY,
    );
    return m === n ? (left < right ? -1 : 1) : (m as number) - (n as number);
  }
  return (x as string[]).length - (y as string[]).length;
}

test("pointers are ordered segment by segment, indices by number and before names", () => {
  fc.assert(
    fc.property(pointer, pointer, (a, b) => {
      expect(Math.sign(comparePointers(a, b))).toBe(Math.sign(byDefinition(a, b)));
    }),
    { numRuns: 5000 },
  );
});
