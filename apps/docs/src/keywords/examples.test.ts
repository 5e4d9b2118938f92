import { describe, expect, it } from "vitest";
import { examples, verdict } from "./examples.ts";

describe.each(Object.entries(examples))("%s", (keyword, { right, wrong }) => {
  // In objects, because `each` spreads a value that is an array.
  const cases = (values: unknown[]) => values.map((value) => ({ value }));

  it.each(cases(right))("has nothing to say of $value", ({ value }) => {
    expect(verdict(keyword, value)).toBeUndefined();
  });

  it.each(cases(wrong))("says what is wrong with $value", ({ value }) => {
    expect(verdict(keyword, value)).toEqual(expect.any(String));
  });
});
