import fc from "fast-check";
import { expect, test } from "vitest";
import { lent } from "./checks.ts";
import { plain } from "./plain-checks.ts";

/** Mostly of two digits, so that much is right or nearly so. */
const number = (most: number) =>
  fc.oneof(fc.integer({ min: 0, max: most }), fc.constantFrom(0, 17, 18, 19, 59, 60)).map(String);
const digits = (most: number) =>
  fc.tuple(number(most), fc.nat({ max: 5 })).map(([text, die]) => (die > 0 ? text.padStart(2, "0") : text));

test("the plain checks take the zones that ours take", () => {
  const prefix = fc.constantFrom("", "UTC", "GMT", "UT", "utc", "Z");
  const part = fc.tuple(fc.constantFrom("", ":"), digits(61)).map((pair) => pair.join(""));
  const offset = fc.tuple(
    prefix,
    fc.constantFrom("", "+", "-", "±"),
    digits(20),
    fc.array(part, { maxLength: 3 }),
  );
  const word = fc.constantFrom(
    "Z",
    "UT",
    "GMT",
    "Europe/Kyiv",
    "europe/kyiv",
    "Factory",
    "EST",
    "Etc/GMT+5",
    "",
  );
  const zone = fc.oneof(
    offset.map((parts) => parts.flat().join("")),
    prefix,
    word,
  );
  fc.assert(
    fc.property(zone, (text) => plain.isGmtZone(text) === lent.isGmtZone(text)),
    { numRuns: 5000 },
  );
});

test("the plain checks find an overlap where ours do", () => {
  const localTime = fc
    .integer({ min: 0, max: 1439 })
    .map((at) => new Date(at * 60_000).toISOString().slice(11, 16));
  const interval = fc
    .record({ localTimeFrom: localTime, localTimeTo: localTime })
    .filter(({ localTimeFrom, localTimeTo }) => localTimeFrom !== localTimeTo);
  const day = fc.array(interval, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(day, (list) => plain.hasOverlap(list) === lent.hasOverlap(list)),
    { numRuns: 2000 },
  );
});

test("the plain checks know the date-times that ours know, and their order", () => {
  const dateTime = fc
    .tuple(
      digits(2030),
      digits(13),
      digits(32),
      digits(25),
      digits(61),
      fc.constantFrom("Z", "+03:00", "-24:00", ""),
    )
    .map(
      ([year, month, day, hour, minute, zone]) =>
        `${year.padStart(4, "2")}-${month}-${day}T${hour}:${minute}:00${zone}`,
    );
  const pair = fc.tuple(dateTime, dateTime);
  fc.assert(
    fc.property(pair, ([start, finish]) => {
      expect(plain.isDateTime(start)).toBe(lent.isDateTime(start));
      if (!lent.isDateTime(start) || !lent.isDateTime(finish)) return;
      expect(plain.isOutOfOrder(start, finish)).toBe(lent.isOutOfOrder(start, finish));
    }),
    { numRuns: 5000 },
  );
});
