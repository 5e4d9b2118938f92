import { epochSecondsOf } from "@calls-api/time";
import fc from "fast-check";
import { expect, it } from "vitest";
import { isNotEarlier } from "./not-earlier.ts";

const instant = fc.date({
  min: new Date("1999-01-01T00:00:00Z"),
  max: new Date("2001-12-31T00:00:00Z"),
  noInvalidDate: true,
});
const offset = fc.constantFrom("Z", "+23:59", "-23:59", "+03:00", "-08:00");
const text = fc.tuple(instant, offset).map(([date, zone]) => date.toISOString().slice(0, 19) + zone);

it("agrees with the instants, however near and whatever the offsets", () => {
  const pair = fc.oneof(
    fc.tuple(text, text),
    fc
      .tuple(instant, fc.integer({ min: -200_000, max: 400_000 }), offset, offset)
      .map(([date, seconds, a, b]): [string, string] => [
        date.toISOString().slice(0, 19) + a,
        new Date(date.getTime() + seconds * 1000).toISOString().slice(0, 19) + b,
      ]),
  );
  fc.assert(
    fc.property(pair, ([first, second]) => {
      expect(isNotEarlier(first, second)).toBe(epochSecondsOf(first) >= epochSecondsOf(second));
    }),
    { numRuns: 5000 },
  );
});

it("agrees where offsets move an instant over the end of February by two days", () => {
  expect(isNotEarlier("2001-02-27T23:00:00-12:00", "2001-03-01T01:00:00+14:00")).toBe(true);
  expect(isNotEarlier("2001-02-27T23:59:00-23:59", "2001-03-01T23:57:00+23:59")).toBe(true);
  expect(isNotEarlier("2001-02-27T22:59:59-12:00", "2001-03-01T01:00:00+14:00")).toBe(false);
});
