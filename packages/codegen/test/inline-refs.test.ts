import { expect, test } from "vitest";
import { inlineRefs } from "../src/inline-refs.ts";

const ref = (name: string) => ({ $ref: `#/$defs/${name}` });

test("a schema used once takes the place of its reference, and so does what it uses once", () => {
  const { units } = inlineRefs({
    units: { a: { items: ref("Outer") } },
    $defs: { Outer: { properties: { inner: ref("Inner") } }, Inner: { required: ["x"] } },
  });
  expect(units).toEqual({ a: { items: { properties: { inner: { required: ["x"] } } } } });
});

test("a schema used often is inlined when it holds no other schema, and stays a function when it does", () => {
  const { units } = inlineRefs({
    units: { a: { properties: { from: ref("Time"), to: ref("Time"), x: ref("List"), y: ref("List") } } },
    $defs: { Time: { type: "string" }, List: { items: { type: "string" } } },
  });
  const time = { type: "string" };
  expect(units).toEqual({ a: { properties: { from: time, to: time, x: ref("List"), y: ref("List") } } });
});

test("a recursive schema stays a function, directly and in a ring", () => {
  const root = {
    units: { a: ref("Tree"), b: { items: ref("Ring") } },
    $defs: { Tree: { items: ref("Tree") }, Ring: { not: ref("Link") }, Link: { not: ref("Ring") } },
  };
  expect(inlineRefs(root).units).toEqual(root.units);
});

test("a reference with siblings is kept: both hold", () => {
  const root = { units: { a: { ...ref("Text"), minLength: 1 } }, $defs: { Text: { type: "string" } } };
  expect(inlineRefs(root)).toEqual(root);
});
