import fc from "fast-check";
import { expect, it } from "vitest";
import type { Entry } from "../src/input/row.ts";
import { SeenEntries } from "../src/review/seen-entries.ts";

it("finds the first of equal entries, as a map of them does", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 10_000, max: 10_200 }), { maxLength: 20_000 }), (phones) => {
      const [seen, map] = [new SeenEntries(), new Map<number, number>()];
      for (const [i, phone] of phones.entries()) {
        expect(seen.firstRow({ phone } as Entry, "", i + 1)).toBe(map.get(phone));
        if (!map.has(phone)) map.set(phone, i + 1);
      }
    }),
    { numRuns: 20 },
  );
});

it("grows with them", () => {
  const seen = new SeenEntries();
  for (let i = 0; i < 20_000; i++)
    expect(seen.firstRow({ phone: 16_500_000_000 + i }, "", i + 1)).toBeUndefined();
  for (let i = 0; i < 20_000; i++)
    expect(seen.firstRow({ phone: `+${16_500_000_000 + i}` }, "", 0)).toBe(i + 1);
});
