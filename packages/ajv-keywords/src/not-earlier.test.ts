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
