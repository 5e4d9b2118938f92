import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareInstants, epochSecondsOf, formatInstant, parseInstant } from "./index.ts";

const canonical = (text: string) => {
  const instant = parseInstant(text);
  return instant && formatInstant(instant);
};

describe("parseInstant", () => {
  it.each([
    ["2030-03-23T00:00:00Z", "2030-03-23T00:00:00Z"],
    ["2030-03-23t03:00:00z", "2030-03-23T03:00:00Z"],
    ["2030-03-23T03:00:00+03:00", "2030-03-23T00:00:00Z"],
    ["2030-03-23T00:00:00-00:00", "2030-03-23T00:00:00Z"],
    ["2030-03-23T00:00:00.123456Z", "2030-03-23T00:00:00.123456Z"],
    ["2030-03-23T00:00:00.500Z", "2030-03-23T00:00:00.5Z"],
    ["2030-03-23T00:00:00.000Z", "2030-03-23T00:00:00Z"],
    ["2000-02-29T12:00:00Z", "2000-02-29T12:00:00Z"],
    ["0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"],
    ["9999-12-31T23:59:59.9Z", "9999-12-31T23:59:59.9Z"],
    ["1998-12-31T23:59:60Z", "1999-01-01T00:00:00Z"],
    ["1998-12-31T15:59:60.123-08:00", "1999-01-01T00:00:00.123Z"],
    ["0000-01-01T00:30:00+01:00", "0000-01-01T23:29:00+23:59"],
    ["9999-12-31T23:30:00-01:00", "9999-12-31T00:31:00-23:59"],
  ])("%s is %s", (text, expected) => {
    expect(canonical(text)).toBe(expected);
    expect(canonical(expected)).toBe(expected);
  });

  it.each([
    "2030-03-23",
    "2030-03-23T00:00:00",
    "2030-03-23 00:00:00Z",
    "2030-02-30T00:00:00Z",
    "1900-02-29T00:00:00Z",
    "2030-13-01T00:00:00Z",
    "2030-00-01T00:00:00Z",
    "2030-03-00T00:00:00Z",
    "2030-03-23T24:00:00Z",
    "2030-03-23T00:60:00Z",
    "2030-03-23T00:00:61Z",
    "2030-03-23T00:00:60Z",
    "1998-12-30T23:59:60Z",
    "1998-12-31T23:59:60+01:00",
    "2030-03-23T00:00:00.Z",
    "2030-03-23T00:00:00,5Z",
    "2030-03-23T00:00:00+3:00",
    "2030-03-23T00:00:00+0300",
    "2030-03-23T00:00:00+24:00",
    "2030-03-23T00:00:00+03:60",
    "2030-03-23T00:00:00Z\n",
    " 2030-03-23T00:00:00Z",
    "+002030-03-23T00:00:00Z",
    "２030-03-23T00:00:00Z",
    "soon",
    "",
  ])("refuses %j", (text) => {
    expect(parseInstant(text)).toBeUndefined();
    expect(epochSecondsOf(text)).toBeNaN();
  });

  const millisecond = fc.integer({ min: Date.parse("0000-01-02"), max: Date.parse("9999-12-30") });

  it("agrees with Date to the millisecond, in any offset", () => {
    fc.assert(
      fc.property(millisecond, fc.integer({ min: -1439, max: 1439 }), (at, offset) => {
        const two = (value: number) => String(value).padStart(2, "0");
        const zone = `${offset < 0 ? "-" : "+"}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
        const text = new Date(at + offset * 60_000).toISOString().replace("Z", zone);
        expect(parseInstant(text)).toEqual({
          epochSeconds: Math.floor(at / 1000),
          fraction: new Date(at).toISOString().slice(20, 23).replace(/0+$/, ""),
        });
      }),
    );
  });

  it("reads back what formatInstant writes", () => {
    const fraction = fc.stringMatching(/^([0-9]{0,30}[1-9])?$/);
    const seconds = fc.integer({
      min: Date.parse("0000-01-01") / 1000 - 80_000,
      max: Date.parse("9999-12-31") / 1000 + 160_000,
    });
    fc.assert(
      fc.property(seconds, fraction, (epochSeconds, digits) => {
        const instant = { epochSeconds, fraction: digits };
        expect(parseInstant(formatInstant(instant))).toEqual(instant);
      }),
    );
  });

  it("compares as the fractions do", () => {
    const digits = fc.stringMatching(/^[0-9]{1,12}$/);
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        const [first, second] = [a, b].map((fraction) => parseInstant(`2030-01-01T00:00:00.${fraction}Z`));
        if (!first || !second) throw new Error("a date-time with a fraction is one");
        expect(Math.sign(compareInstants(first, second))).toBe(
          Math.sign(Number(`0.${a}`) - Number(`0.${b}`)),
        );
      }),
    );
    const [early, late] = [parseInstant("2029-12-31T23:59:59.9Z"), parseInstant("2030-01-01T01:00:00+01:00")];
    if (!early || !late) throw new Error("both are date-times");
    expect(compareInstants(early, late)).toBeLessThan(0);
  });
});
