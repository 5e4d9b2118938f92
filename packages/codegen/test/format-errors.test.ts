import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { generateValidators } from "../src/index.ts";
import type * as Formatter from "../src/runtime/format-errors.ts";
import { folderOf } from "./command.ts";
import { documentOf } from "./generated-module.ts";

/** The formatter as users have it: the file beside the validators. */
let formatErrors: typeof Formatter.formatErrors;
let locateErrors: typeof Formatter.locateErrors;

beforeAll(async () => {
  const files = await generateValidators({
    document: documentOf(true),
    types: "./schema.js",
    command: "openapi-aot",
    resolveFrom: process.cwd(),
  });
  const code = files.get("format-errors.js") as string;
  expect(code).not.toMatch(/^import /m);
  const path = join(await folderOf({ "format-errors.mjs": code }), "format-errors.mjs");
  ({ formatErrors, locateErrors } = await import(/* @vite-ignore */ pathToFileURL(path).href));
});

const error = {
  pointer: "/0/maxAtempts",
  message: '"maxAtempts" is not a known property: did you mean "maxAttempts"?',
};
const text = '[\n  {\n    "phone": "1650",\n\t"maxAtempts": 3\n  }\n]\n';

test("shows source, line, column, pointer, message, and the line with a caret", () => {
  expect(
    formatErrors([error, { pointer: "", message: "must be object" }], { text, source: "calls.json" }),
  ).toBe(
    [
      `calls.json:4:16 /0/maxAtempts ${error.message}`,
      '  4 | \t"maxAtempts": 3',
      "    | \t              ^",
      "",
      "calls.json:1:1 must be object",
      "  1 | [",
      "    | ^",
    ].join("\n"),
  );
});

test("an error that has a place keeps it, in a part of a text that is not JSON", () => {
  const place = { offset: 8, line: 7, column: 15 };
  expect(
    formatErrors([{ pointer: "phone", message: "is no number", ...place }], {
      text: ";Alex; +1x",
      source: "a.csv",
    }),
  ).toBe(["a.csv:7:15 phone is no number", "  7 | …;Alex; +1x", "    |          ^"].join("\n"));
});

test("without the text there is a line for each error", () => {
  expect(formatErrors([error, error])).toBe(`${error.pointer} ${error.message}\n`.repeat(2).trim());
  expect(formatErrors([error], { source: "body" })).toBe(`body ${error.pointer} ${error.message}`);
  expect(formatErrors([])).toBe("");
});

test("shows as many as asked for and counts the others", () => {
  const errors = Array.from({ length: 30 }, (_, i) => ({ pointer: `/${i}`, message: "is wrong" }));
  expect(formatErrors(errors).split("\n").slice(19)).toEqual(["/19 is wrong", "and 10 more"]);
  expect(formatErrors(errors, { maxErrors: 1, errorCount: 1235 })).toBe("/0 is wrong\nand 1,234 more");
  expect(formatErrors(errors, { maxErrors: 30 })).not.toContain("more");
});

test("of a long line an excerpt is shown, with whole characters", () => {
  for (const filling of ["x", "😀", "\u0007"]) {
    const long = `[{"a":"${filling.repeat(500_000)}","b":1,"c":"${filling.repeat(500_000)}"}]`;
    for (const pointer of ["/0/a", "/0/b", "/0/c"]) {
      const [, line = "", caret = ""] = formatErrors([{ pointer, message: "" }], { text: long }).split("\n");
      expect(line.length).toBeLessThan(130);
      expect(line).not.toMatch(/\p{Surrogate}/u);
      expect(line[caret.indexOf("^")]).toBe(pointer === "/0/b" ? "1" : '"');
    }
  }
});

test("what would steer a terminal or hide what is there is replaced", () => {
  const hostile = "\x1b[2Ja\u202eb\u0085c\u2028d";
  const shown = formatErrors([{ pointer: `/${hostile}`, message: `found ${hostile}` }], {
    text: `{"${hostile}":1}`,
    source: hostile,
  });
  expect(shown).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\u2028]/u);
  expect(shown).toContain("�[2Ja�b�c�d");
  expect(formatErrors([{ pointer: "/a", message: "is wrong: four\n digits\n" }])).toBe(
    "/a is wrong: four digits",
  );
});

test("colour is for those who ask for it", () => {
  expect(formatErrors([error], { text, color: true })).toContain("\x1b[31m^\x1b[0m");
});

test("locates errors for programs, and keeps what they carry", () => {
  const [located] = locateErrors(
    [{ ...error, keyword: "additionalProperties", params: { didYouMean: "x" } }],
    text,
  );
  expect(located).toEqual({
    ...error,
    keyword: "additionalProperties",
    params: { didYouMean: "x" },
    offset: text.indexOf("3\n"),
    line: 4,
    column: 16,
  });
  const lines = "1\r\n2\r3\n4";
  expect(locateErrors([{ pointer: "" }], `\r\n\r\n\r ${lines}`)).toMatchObject([
    { line: 4, column: 2, offset: 6 },
  ]);
});

test("throws at no text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (text, pointer) => {
      formatErrors([{ pointer: `/${pointer}`, message: pointer }], { text });
      const [place] = locateErrors([{ pointer: `/${pointer}` }], text);
      expect(Math.min(place?.line ?? 0, place?.column ?? 0, (place?.offset ?? -1) + 1)).toBeGreaterThan(0);
    }),
  );
});

test("takes a text of 64 MiB in one line with as many errors as are reported", () => {
  const item = '{"name":"\\"Rex\\"","tags":[1,2,3]},';
  const count = Math.floor((64 * 2 ** 20) / item.length);
  const large = `[${item.repeat(count)}0]`;
  const errors = Array.from({ length: 10_000 }, (_, i) => ({
    pointer: `/${count - i}`,
    message: "is wrong",
  }));
  expect(locateErrors(errors, large)[0]?.offset).toBe(large.length - 2);
  expect(formatErrors(errors, { text: large, errorCount: count }).length).toBeLessThan(10_000);
}, 300_000);
