import { expect, test } from "vitest";
import { ratioOf, timeValidation } from "./validation.ts";

const body = { title: "a phone", makeText: () => '[{"phone":"16500000000"}]', valid: true };

test("a contender has times on each body beside JSON.parse of its text", () => {
  const contender = { name: "a contender", validate: (data: unknown) => Array.isArray(data) };
  const timings = timeValidation([contender], [body]);
  expect(ratioOf(timings, "a phone", contender)).toBeGreaterThan(0);
  expect(ratioOf(timings, "a phone", contender, contender)).toBe(1);
});

test("a contender with the wrong verdict has none", () => {
  const contender = { name: "a contender", validate: () => false };
  expect(() => timeValidation([contender], [body])).toThrow('a contender finds "a phone" wrong');
});
