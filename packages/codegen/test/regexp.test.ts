import { expect, test } from "vitest";
import { flagsOf } from "../src/regexp.ts";
import { documentOf, importOperation } from "./generated-module.ts";

test("a pattern is read with the flag u, and without it where it is one only then", async () => {
  expect(["^.$", "\\p{L}", "a\\-b", "[a-z]{1-70}"].map(flagsOf)).toEqual(["u", "u", "", ""]);
  expect(() => flagsOf("(")).toThrow(SyntaxError);
  const { requestBody } = await importOperation(
    documentOf({ properties: { a: { pattern: "^.$" }, b: { pattern: "^a\\-b$" } } }),
    "post",
  );
  expect(requestBody({ a: "😀", b: "a-b" })).toBe(true);
  expect(requestBody({ b: "ab" })).toBe(false);
});
