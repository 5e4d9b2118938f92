import { hasOverlap } from "@calls-api/time";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isApart, isDistinct, isInOrder } from "./byte-checks.ts";
import { isOutOfOrder } from "./out-of-order.ts";

/** The bytes of a list of JSON texts, and where each begins. */
function write(texts: readonly string[]): { bytes: Uint8Array; positions: number[] } {
  const positions = texts.map((_, index) => `[${texts.slice(0, index).join("")}`.length + index);
  return { bytes: new TextEncoder().encode(`[${texts.join(",")}]`), positions };
}

const hour = fc.integer({ min: 0, max: 23 }).map((value) => String(value).padStart(2, "0"));
const time = fc.tuple(hour, fc.constantFrom("00", "15", "59")).map(([h, m]) => `${h}:${m}`);

describe("isApart", () => {
  it("agrees with hasOverlap about lists of local times", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(time, time), { maxLength: 5 }), (pairs) => {
        const { bytes, positions } = write(pairs.flat().map((text) => JSON.stringify(text)));
        const apart = pairs.map((_, index) =>
          isApart(bytes, index, positions[2 * index] ?? 0, positions[2 * index + 1] ?? 0),
        );
        const equal = pairs.some(([from, to]) => from === to);
        const overlap = hasOverlap(
          pairs.map(([localTimeFrom, localTimeTo]) => ({ localTimeFrom, localTimeTo })),
        );
        expect(apart.every(Boolean)).toBe(!overlap && !equal);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['"24:00"', '"9:00"', '"10:60"', '"10:0\\u0030"', "1000", '"10:00:00"', '"1'])(
    "is not sure of %s",
    (text) => {
      const { bytes, positions } = write(['"09:00"', text]);
      expect(isApart(bytes, 0, positions[0] ?? 0, positions[1] ?? 0)).toBe(false);
    },
  );
});

describe("isDistinct", () => {
  it("agrees with the strings, where none is written with escapes", () => {
    const text = fc.oneof(fc.constantFrom("", "a", "ab", "é", "10:00"), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const texts = [JSON.stringify(a), JSON.stringify(b)];
        const encoded = texts.map((json) => new TextEncoder().encode(json));
        const bytes = Uint8Array.from(encoded.flatMap((json) => [...json]));
        const sure = isDistinct(bytes, 0, encoded[0]?.length ?? 0);
        if (texts.every((json) => !json.includes("\\"))) expect(sure).toBe(a !== b);
        else if (sure) expect(a).not.toBe(b);
      }),
      { numRuns: 1000 },
    );
  });

  it("is silent about what is absent, and not sure of what is no string", () => {
    const { bytes, positions } = write(['"a"', "1"]);
    const [a = 0, one = 0] = positions;
    expect([isDistinct(bytes, -1, a), isDistinct(bytes, a, -1)]).toEqual([true, true]);
    expect([isDistinct(bytes, a, one), isDistinct(bytes, a, a)]).toEqual([false, false]);
  });
});

describe("isInOrder", () => {
  it("never says so of two instants that are out of order, and says so of all that are in order", () => {
    const date = fc.date({ min: new Date("1999-12-01"), max: new Date("2000-04-01"), noInvalidDate: true });
    const text = fc
      .tuple(date, fc.constantFrom("Z", "+23:59", "-23:59", ".5Z"))
      .map(([instant, offset]) => instant.toISOString().slice(0, 19) + offset);
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { bytes, positions } = write([JSON.stringify(a), JSON.stringify(b)]);
        expect(isInOrder(bytes, positions[0] ?? 0, positions[1] ?? 0)).toBe(!isOutOfOrder(a, b));
      }),
      { numRuns: 3000 },
    );
  });

  it("is silent about what is absent, and not sure of what is written with escapes or is no string", () => {
    const start = '"2030-03-23T00:00:00Z"';
    for (const other of ['"\\u0032030-03-24T00:00:00Z"', "1", '"2030-03', '"é"', `"${" ".repeat(90)}"`]) {
      const { bytes, positions } = write([start, other]);
      const [a = 0, b = 0] = positions;
      expect([isInOrder(bytes, a, -1), isInOrder(bytes, -1, a), isInOrder(bytes, a, b)]).toEqual([
        true,
        true,
        false,
      ]);
    }
  });
});
