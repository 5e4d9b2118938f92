import { Ajv2020 } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addFormats } from "../src/formats.ts";

const ajv = new Ajv2020();
addFormats(ajv);

function accepts(name: string, value: string | number): boolean {
  return ajv.validate({ format: name }, value) as boolean;
}

test("uri agrees with ajv-formats, which has no pattern for it", () => {
  const theirs = fullFormats.uri as (text: string) => boolean;
  const part = fc.constantFrom(
    "a",
    ":",
    "/",
    "//",
    "?",
    "#",
    "%41",
    "%",
    "@",
    "[::1]",
    "1.2.3.4",
    "é",
    " ",
    "~",
  );
  const texts = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(
      fc.oneof(
        texts,
        texts.map((text) => `http:${text}`),
        fc.webUrl(),
      ),
      (text) => {
        expect(accepts("uri", text)).toBe(theirs(text));
      },
    ),
    { numRuns: 3000 },
  );
});

test("date agrees with ajv-formats", () => {
  const theirs = (fullFormats.date as { validate(text: string): boolean }).validate;
  const number = (max: number, width: number) =>
    fc.integer({ min: 0, max }).map((value) => String(value).padStart(width, "0"));
  const date = fc.tuple(number(9999, 4), number(13, 2), number(32, 2)).map((parts) => parts.join("-"));
  fc.assert(
    fc.property(date, fc.constantFrom("", " ", "T", "0"), (day, more) => {
      expect(accepts("date", day + more)).toBe(theirs(day + more));
    }),
    { numRuns: 5000 },
  );
  for (const year of [1900, 2000, 2023, 2024, 2100]) {
    expect(accepts("date", `${year}-02-29`)).toBe(theirs(`${year}-02-29`));
  }
});

describe.each([
  ["time", true, ["00:00:00Z", "23:59:59.999+23:59", "23:59:60Z", "15:59:60-08:00", "00:29:60.5+00:30"]],
  [
    "time",
    false,
    ["00:00:00", "24:00:00Z", "22:59:60Z", "00:00:00+0100", "00:00:00+01", "1:00:00Z", "00:00:00.Z"],
  ],
  ["byte", true, ["", "QQ==", "QUI=", "QUJD"]],
  ["byte", false, ["Q", "QQ=", "QQ==\nQQ==", "Q Q=", "QUJD\n"]],
  ["regex", true, ["", "^a+$", "\\p{L}", "a\\/b"]],
  ["regex", false, ["(", "\\a", "[b-a]"]],
  ["int32", true, [0, -0, 2147483647, -2147483648]],
  ["int32", false, [2147483648, 0.5]],
  ["int64", true, [0, 2 ** 53, -(2 ** 60)]],
  ["int64", false, [0.5]],
])("%s, %s for", (name, valid, values) => {
  it.each(values as (string | number)[])("%j", (value) => {
    expect(accepts(name, value)).toBe(valid);
  });
});
