import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { matcherOf } from "../src/patterns/matcher.ts";

function compile(source: string): ((text: string) => boolean) | undefined {
  const body = matcherOf(source);
  return body === undefined ? undefined : (new Function("s", body) as (text: string) => boolean);
}

const quantifier = fc.constantFrom("", "", "", "?", "*", "+", "{2}", "{1,3}", "{0,2}", "{2,}", "+?");
const atom = fc.constantFrom(
  "a",
  "b",
  "[ab]",
  "[^a]",
  "[^ab\\d]",
  "\\d",
  "\\w",
  "\\s",
  ".",
  "\\.",
  "[a-c-]",
  "é",
  "😀",
);
const { pattern } = fc.letrec((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.tuple(atom, quantifier).map((parts) => parts.join("")),
    fc.array(tie("pattern"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
    fc
      .tuple(
        fc.constantFrom("(", "(?:"),
        fc.array(tie("pattern"), { minLength: 1, maxLength: 3 }),
        quantifier,
      )
      .map(([open, options, times]) => `${open}${options.join("|")})${times}`),
  ),
}));
const anchored = fc
  .tuple(pattern as fc.Arbitrary<string>, fc.constantFrom("$", "$", ""))
  .map(([middle, end]) => `^${middle}${end}`);
const text = fc
  .array(fc.constantFrom("a", "b", "c", "1", "-", ".", " ", "\n", "é", "😀", "\ud83d"), { maxLength: 8 })
  .map((units) => units.join(""));

test("a compiled pattern agrees with the regular expression", () => {
  let compiled = 0;
  fc.assert(
    fc.property(anchored, fc.array(text, { minLength: 20, maxLength: 40 }), (source, texts) => {
      const matches = compile(source);
      if (!matches) return;
      compiled++;
      const expression = new RegExp(source, "u");
      for (const given of texts) expect([given, matches(given)]).toEqual([given, expression.test(given)]);
    }),
    { numRuns: 4000 },
  );
  expect(compiled).toBeGreaterThan(400);
});

describe("compiles what APIs use", () => {
  it.each([
    ["^([01][0-9]|2[0-3]):[0-5][0-9]$", ["00:00", "23:59"], ["24:00", "9:00", "12:60", "12:00 ", ""]],
    ["^\\+?[1-9][0-9]{4,14}$", ["16500000000", "+16500"], ["+0650000", "1650", "1234567890123456", "+"]],
    ["^\\d{4}-\\d{2}-\\d{2}$", ["2030-01-01"], ["2030-1-01", "2030-01-011"]],
    ["^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$", ["123e4567-e89b-12d3-a456-426614174000"], ["123e4567"]],
    ["^[a-z0-9]+(-[a-z0-9]+)*$", ["a", "a-b1-c"], ["-a", "a-", "a--b", ""]],
    ["^(mon|tue|wed|thu)$", ["mon", "thu"], ["Mon", "tu", ""]],
    ["^[^@\\s]+@[^@\\s]+$", ["a@b", "ü@ö"], ["a@", "@b", "a@b@c", "a b@c"]],
    ["^#[0-9a-fA-F]{6}$", ["#00ffAA"], ["#00ffA", "00ffAA"]],
    ["^v[0-9]", ["v1", "v1.2"], ["v", "1"]],
    ["^x$|^yy$", ["x", "yy"], ["y", "xyy"]],
  ])("%s", (source, right, wrong) => {
    const matches = compile(source);
    expect(right.map((text) => matches?.(text))).toEqual(right.map(() => true));
    expect(wrong.map((text) => matches?.(text))).toEqual(wrong.map(() => false));
  });
});

it.each([
  "abc",
  "^(a|ab)*c$",
  "^(?=a)b$",
  "^(a)\\1$",
  "^\\p{L}$",
  "^\\bx$",
  "^a*ab$",
  "^[^a]{3}$",
  "^.$",
  "^(",
])("leaves %s to the regular expression", (source) => expect(compile(source)).toBeUndefined());
