import { expect, it } from "vitest";
import { formatErrors, locateErrors, validateAddPhones } from "./index.ts";

const text = `[
  { "phone": 16500000000, "dialerPriority": 7 },
  { "phone": 16500000001, "maxAtempts": 3 }
]`;

it("shows the errors of a body in its text", () => {
  const result = validateAddPhones(JSON.parse(text));
  const errors = result.valid ? [] : result.errors;
  expect(formatErrors(errors, { text, source: "phones.json" })).toBe(
    [
      'phones.json:3:41 /1/maxAtempts "maxAtempts" is not a known property: did you mean "maxAttempts"?',
      '  3 |   { "phone": 16500000001, "maxAtempts": 3 }',
      "    |                                         ^",
    ].join("\n"),
  );
});

it("shows the warnings in the same way", () => {
  const [first = ""] = text.split(",\n");
  const result = validateAddPhones(JSON.parse(`${first}]`));
  const warnings = result.valid ? result.warnings : [];
  expect(formatErrors(warnings, { text })).toMatch(/^2:45 \/0\/dialerPriority 7 .*\n {2}2 \|.*: 7 }/);
  expect(locateErrors(warnings, text)).toEqual([{ ...warnings[0], line: 2, column: 45, offset: 46 }]);
});
