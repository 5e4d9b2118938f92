import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDateTime } from "../src/runtime/formats/date-time.ts";

test("accepts every instant as JavaScript writes it", () => {
  const date = fc.date({
    min: new Date("0000-01-01T00:00:00Z"),
    max: new Date("9999-12-31T23:59:59Z"),
    noInvalidDate: true,
  });
  fc.assert(fc.property(date, (instant) => isDateTime(instant.toISOString())));
});

test("agrees with Date on which days exist", () => {
  const number = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, "0"));
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), number(13), number(32), (year, month, day) => {
      const text = `${year}-${month}-${day}T00:00:00Z`;
      const date = new Date(text);
      const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.slice(0, 10));
      expect(isDateTime(text)).toBe(exists);
    }),
    { numRuns: 2000 },
  );
});

describe.each([
  [
    true,
    [
      "2030-03-23t00:00:00z",
      "2030-03-23T00:00:00.1Z",
      "2030-03-23T23:59:59+23:59",
      "0000-02-29T00:00:00-00:00",
    ],
  ],
  [
    true,
    [
      "1998-12-31T23:59:60Z",
      "1998-12-31T15:59:60.123-08:00",
      "1999-01-01T00:59:60+01:00",
      "2016-02-29T23:59:60Z",
    ],
  ],
  [
    false,
    ["1998-12-31T22:59:60Z", "1998-12-30T23:59:60Z", "1998-12-31T23:59:61Z", "1999-01-02T00:59:60+01:00"],
  ],
  [
    false,
    [
      "2030-03-23 00:00:00Z",
      "2030-03-23T00:00:00",
      "2030-03-23T00:00Z",
      "2030-03-23T24:00:00Z",
      "2030-3-23T00:00:00Z",
    ],
  ],
  [
    false,
    [
      "2030-03-23T00:00:00.Z",
      "2030-03-23T00:00:00+3",
      "2030-03-23T00:00:00+24:00",
      "2016-01-01T00:58:59+00:60",
      "2030-03-23T00:00:00Z\n",
      "",
    ],
  ],
  [
    false,
    ["2030-03-23T00:00:00+0300", "2030-03-23T00:00:00ZZ", "２030-03-23T00:00:00Z", "+2030-03-23T00:00:00Z"],
  ],
])("%s for", (valid, texts) => {
  test.each(texts)("%j", (text) => {
    expect(isDateTime(text)).toBe(valid);
  });
});
