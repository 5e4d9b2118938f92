import { describe, expect, it } from "vitest";
import { examples, verdict } from "./examples.ts";

describe.each(Object.entries(examples))("%s", (keyword, { right, wrong }) => {
  it.each(right)("has nothing to say of %j", (value) => expect(verdict(keyword, value)).toBeUndefined());

  it.each(wrong)("says what is wrong with %j", (value) =>
    expect(verdict(keyword, value)).toEqual(expect.any(String)),
  );
});
