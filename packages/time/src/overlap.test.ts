import fc from "fast-check";
import { describe, expect, it } from "vitest";
import vectors from "../test/vectors/intervals.json" with { type: "json" };
import { findOverlaps, hasOverlap, isIntervalList, parseLocalTime } from "./index.ts";

describe("contract vectors", () => {
  it.each(vectors)("$name", ({ value, overlapping }) => {
    expect(findOverlaps(value)).toEqual(overlapping);
    expect(hasOverlap(value)).toBe(overlapping.length > 0);
  });
});

const hhmm = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

describe("findOverlaps", () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const interval = fc
    .tuple(minute, minute)
    .map(([from, to]) => ({ localTimeFrom: hhmm(from), localTimeTo: hhmm(to) }));
  const malformed = fc.constantFrom<unknown>(
    null,
    7,
    "10:00",
    [],
    {},
    { localTimeFrom: "9:00", localTimeTo: "24:00" },
    { localTimeFrom: 1, localTimeTo: null },
  );
  const list = fc.array(fc.oneof({ weight: 6, arbitrary: interval }, { weight: 1, arbitrary: malformed }), {
    maxLength: 12,
  });

  /** The minutes of the 48-hour line that a member covers. */
  const minutesOf = (member: unknown): Set<number> => {
    const { localTimeFrom: from, localTimeTo: to } = (member ?? {}) as Record<string, unknown>;
    const start = typeof from === "string" ? parseLocalTime(from) : -1;
    const end = typeof to === "string" ? parseLocalTime(to) : -1;
    const covered = new Set<number>();
    if (start < 0 || end < 0) return covered;
    for (let at = start; at < (end < start ? end + 1440 : end); at++) covered.add(at);
    return covered;
  };

  it("agrees with a grid of minutes", () => {
    fc.assert(
      fc.property(list, (intervals) => {
        const grids = intervals.map(minutesOf);
        const expected: [number, number][] = [];
        for (const [i, a] of grids.entries()) {
          for (const [j, b] of grids.entries()) {
            if (i < j && [...a].some((at) => b.has(at))) expected.push([i, j]);
          }
        }
        expect(findOverlaps(intervals)).toEqual(expected);
        expect(hasOverlap(intervals)).toBe(expected.length > 0);
        const allRight = grids.length > 0 && grids.every((grid) => grid.size > 0);
        expect(isIntervalList(intervals, "localTimeFrom", "localTimeTo")).toBe(
          allRight && expected.length === 0,
        );
      }),
    );
  });

  it("finds none among the pieces of a cut day, in any order", () => {
    const cuts = fc.uniqueArray(minute, { minLength: 2, maxLength: 40 });
    const shuffled = cuts.chain((minutes) => {
      const sorted = minutes.toSorted((a, b) => a - b);
      const pieces = sorted.map((from, i) => ({
        localTimeFrom: hhmm(from),
        localTimeTo: hhmm(sorted[i + 1] ?? 0),
      }));
      return fc.shuffledSubarray(pieces.filter((piece) => piece.localTimeFrom !== piece.localTimeTo));
    });
    fc.assert(fc.property(shuffled, (intervals) => !hasOverlap(intervals)));
  });

  it("takes every minute of a day as its own interval", () => {
    const minutes = Array.from({ length: 1440 }, (_, at) => ({
      localTimeFrom: hhmm(at),
      localTimeTo: hhmm((at + 1) % 1440),
    }));
    expect(hasOverlap(minutes.toReversed())).toBe(false);
    expect(hasOverlap([...minutes, minutes[7]])).toBe(true);
    expect(findOverlaps([...minutes, minutes[7]])).toEqual([[7, 1440]]);
  });

  it("reads other names and stops at the limit", () => {
    const same = Array.from({ length: 100_000 }, () => ({ opens: "10:00", closes: "11:00" }));
    expect(findOverlaps(same, "opens", "closes", 3)).toHaveLength(3);
    expect(findOverlaps(same)).toEqual([]);
    expect(hasOverlap(same, "opens", "closes")).toBe(true);
  });
});

describe("parseLocalTime", () => {
  it("reads every minute of a day and no other text of digits and a colon", () => {
    for (let minutes = 0; minutes < 1440; minutes++) expect(parseLocalTime(hhmm(minutes))).toBe(minutes);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789: \n０") }), (text) => {
        expect(parseLocalTime(text) >= 0).toBe(/^([01]\d|2[0-3]):[0-5]\d$/.test(text) && text.length === 5);
      }),
      { numRuns: 2000 },
    );
  });
});
