import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonPositions } from "../src/runtime/json-position.ts";
import { below, valueAt } from "../src/runtime/pointer.ts";

/** A JSON value as it is written: names may be given twice, strings are literals with escapes. */
type Node = { literal: string } | { items: Node[] } | { members: [string, Node][] };

const names = ["", "a", "b", "0", "1", "~1", "/", "__proto__", "é", "😀", '"', "\\", "\ud800", "\n"];
const string = fc
  .tuple(fc.oneof(fc.constantFrom(...names), fc.string({ unit: "binary" })), fc.integer({ min: 1, max: 3 }))
  .map(([text, every]) => literalOf(text, every));
const scalar = fc
  .oneof(fc.constantFrom("null", "true", "-1.5e+3", "0"), string)
  .map((literal) => ({ literal }));
const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    scalar,
    fc.record({ items: fc.array(tie("node"), { maxLength: 4 }) }),
    fc.record({ members: fc.array(fc.tuple(string, tie("node")), { maxLength: 4 }) }),
  ),
}));
const spaces = fc.array(fc.stringMatching(/^[ \t\r\n]{0,3}$/), { minLength: 1 });

/** A string literal in which the first of every few code units is an escape, wanted or not. */
function literalOf(text: string, every: number): string {
  const units = text.split("").map((unit, index) => {
    if (index % every === 0) return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
    return /[\ud800-\udfff]/.test(unit) ? unit : JSON.stringify(unit).slice(1, -1);
  });
  return `"${units.join("")}"`;
}

/** The text of a node, and where it puts the value of each pointer: of a name given twice the last. */
function write(root: Node, spaces: string[]): { text: string; places: Map<string, number> } {
  let text = "";
  let count = 0;
  const put = (token: string) => {
    text += token + spaces[count++ % spaces.length];
  };
  const visit = (node: Node): Map<string, number> => {
    const places = new Map([["", text.length]]);
    if ("literal" in node) {
      put(node.literal);
      return places;
    }
    const isArray = "items" in node;
    const members = isArray ? node.items.map((item, i) => [String(i), item] as const) : node.members;
    put(isArray ? "[" : "{");
    for (const [index, [name, member]] of members.entries()) {
      if (index > 0) put(",");
      if (!isArray) {
        put(name);
        put(":");
      }
      const segment = below("", isArray ? name : JSON.parse(name));
      for (const pointer of places.keys()) {
        if (pointer === segment || pointer.startsWith(`${segment}/`)) places.delete(pointer);
      }
      for (const [pointer, offset] of visit(member)) places.set(segment + pointer, offset);
    }
    put(isArray ? "]" : "}");
    return places;
  };
  put("");
  const places = visit(root);
  return { text, places };
}

test("a pointer leads to where its value starts, in any JSON", () => {
  fc.assert(
    fc.property(node, spaces, (root, spaces) => {
      const { text, places } = write(root, spaces);
      const value = JSON.parse(text);
      expect([...places.keys()].filter((pointer) => valueAt(value, pointer) === undefined)).toEqual([]);
      expect(jsonPositions(text, [...places.keys()])).toEqual([...places.values()]);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['{"a":{"b":1}}', "/a/c/d", 5],
  ['{"a":{"b":1}}', "/x", 0],
  ['{"a":{"b":1},"a":{"c":1}}', "/a/b", 17],
  ['{"a":[1]}', "/a/1", 5],
  ['{"a":[1]}', "/a/00", 5],
  ['{"a":1}', "/a/toString", 5],
  ["  7", "/a", 2],
])("in %s what is not at %s has the place of what should hold it", (text, pointer, offset) => {
  expect(jsonPositions(text, [pointer])).toEqual([offset]);
});

test("text that is no JSON is read as far as it is some, and nothing is thrown", () => {
  expect(jsonPositions('{"a": [1, 2', ["/a/1", "/b"])).toEqual([10, 0]);
  expect(jsonPositions("", ["/a"])).toEqual([0]);
  const pieces = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"',
    '"a"',
    '"\\',
    "\\",
    "1",
    " ",
    "\n",
    "nul",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const text = parts.join("");
      for (const offset of jsonPositions(text, ["", "/a", "/0", "/a/0/a", "/0/0"])) {
        expect(offset).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 2000 },
  );
});

test("takes depth and length as they come", () => {
  const depth = 500_000;
  const deep = `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
  expect(jsonPositions(deep, ["/a".repeat(depth), "/b"])).toEqual([5 * depth, 0]);
  const quotes = `["${'\\"'.repeat(1_000_000)}",${"\\\\".repeat(1_000_000)}]`;
  expect(jsonPositions(quotes, ["/1"])).toEqual([2_000_004]);
  const many = `[${'{"a":1,"a":{"b":2}},'.repeat(100_000)}0]`;
  const pointers = Array.from({ length: 10_000 }, (_, i) => `/${i * 10}/a/b`);
  expect(jsonPositions(many, pointers)).toEqual(pointers.map((_, i) => 17 + i * 200));
});
