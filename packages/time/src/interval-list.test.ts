import fc from "fast-check";
import { describe, expect, it } from "vitest";
import vectors from "../test/vectors/intervals.json" with { type: "json" };
import { findOverlaps, isIntervalList } from "./index.ts";

const judge = (value: unknown) => isIntervalList(value, "localTimeFrom", "localTimeTo");

/** The same by the rules one by one, without memory. */
function judgeAnew(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  const times = value.map((member) => [member?.localTimeFrom, member?.localTimeTo]);
  return (
    value.every((member) => !Array.isArray(member) && Object.keys(Object(member)).length === 2) &&
    times.flat().every((time) => /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(String(time))) &&
    times.every(([from, to]) => from !== to) &&
    findOverlaps(value).length === 0
  );
}

it.each(vectors)("contract vectors: $name", ({ value, kinds }) => {
  for (let time = 0; time < 20; time++) expect(judge(value)).toBe(kinds.length === 0);
});

describe("isIntervalList", () => {
  const right = { localTimeFrom: "10:00", localTimeTo: "11:00" };

  it.each<[boolean, unknown]>([
    [true, [right]],
    [true, [right, { localTimeFrom: "11:00", localTimeTo: "10:00" }]],
    [false, []],
    [false, {}],
    [false, "10:00"],
    [false, [{ ...right, note: 1 }]],
    [false, [Object.assign([], right)]],
    [false, [{ ...right, localTimeTo: "10:00" }]],
    [false, [right, null]],
    [false, [right, ...Array.from({ length: 8 }, () => ({ opens: "10:00", closes: "11:00" }))]],
  ])("%s for %j, however often", (expected, value) => {
    for (let time = 0; time < 20; time++) expect([judge(value), judge([right])]).toEqual([expected, true]);
  });

  it("reads other names", () => {
    expect(isIntervalList([{ opens: "10:00", closes: "11:00" }], "opens", "closes")).toBe(true);
    expect(isIntervalList([right], "opens", "closes")).toBe(false);
  });

  it("says of lists that resemble those before them what it says of each alone", () => {
    const time = fc.constantFrom("09:00", "10:00", "12:30", "18:00", "23:59", "24:00", "9:00", 7, undefined);
    const member = fc.oneof(
      { weight: 9, arbitrary: fc.record({ localTimeFrom: time, localTimeTo: time }) },
      fc.record({ localTimeFrom: time, localTimeTo: time, note: fc.constant(1) }),
      fc.record({ localTimeFrom: time }),
      fc.constantFrom<unknown>(null, undefined, 7, "10:00", [], Object.assign(["10:00"], right)),
    );
    const list = fc.array(member, { maxLength: 3 });
    const series = fc
      .array(list, { maxLength: 40 })
      .chain((lists) => fc.shuffledSubarray([...lists, ...lists]));
    fc.assert(
      fc.property(series, (lists) => {
        expect(lists.map(judge)).toEqual(lists.map(judgeAnew));
      }),
      { numRuns: 500 },
    );
  });

  it("remembers no more than it has read, though a getter tells something else later", () => {
    let readings = 0;
    const fickle = Object.defineProperty({ ...right }, "localTimeFrom", {
      get: () => (readings++ === 0 ? "10:00" : "25:00"),
      enumerable: true,
    });
    for (let time = 0; time < 20; time++) {
      readings = 0;
      judge([fickle]);
      expect(judge([{ ...right, localTimeFrom: "25:00" }])).toBe(false);
    }
  });
});
