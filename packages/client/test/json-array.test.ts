import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JsonArrayError, readJsonArray, splitJsonArray } from "../src/json-array/index.ts";

async function* inPieces<T extends string | Uint8Array>(text: T, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size) as T;
}

async function gather<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const bytes = (text: string) => new TextEncoder().encode(text);

test("an array reads as JSON.parse reads it, whatever its spaces, as text or bytes in pieces of any size", async () => {
  const values = fc.array(fc.jsonValue({ maxDepth: 3, stringUnit: "binary" }));
  const space = fc.string({ unit: fc.constantFrom(" ", "\n", "\t", "\r"), maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(values, space, fc.integer({ min: 1, max: 9 }), async (array, gap, size) => {
      const text = `${gap}[${array.map((each) => gap + JSON.stringify(each, null, gap) + gap).join(",")}]${gap}`;
      const whole: unknown = JSON.parse(text);
      expect(await gather(readJsonArray(inPieces(text, size)))).toEqual(whole);
      expect(await gather(readJsonArray(inPieces(bytes(text), size)))).toEqual(whole);
      const lines = text.split("\n");
      for (const element of (await gather(splitJsonArray(inPieces(text, size)))).flat()) {
        const [first = ""] = element.text.split("\n");
        expect(lines[element.line - 1]?.slice(element.column - 1).startsWith(first.trimEnd())).toBe(true);
      }
    }),
  );
});

test("what JSON.parse refuses is refused, wherever it is cut", async () => {
  const edit = fc.record({ at: fc.nat(60), remove: fc.nat(3), insert: fc.string({ maxLength: 2 }) });
  const right = '[{"a":"\\"]","b":[1,{}]}, 2 ,[ ],"x\\\\",null, -1.5e3]';
  await fc.assert(
    fc.asyncProperty(edit, fc.integer({ min: 1, max: 9 }), async ({ at, remove, insert }, size) => {
      const text = right.slice(0, at) + insert + right.slice(at + remove);
      const own = await gather(readJsonArray(inPieces(text, size))).catch((error: unknown) => error);
      let whole: unknown;
      try {
        whole = JSON.parse(text);
      } catch {
        // Refused.
      }
      if (Array.isArray(whole)) expect(own).toEqual(whole);
      else expect(own).toBeInstanceOf(JsonArrayError);
    }),
    { numRuns: 2000 },
  );
});

/** What is read before an error, and the error. */
async function outcome(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  try {
    for await (const item of items) all.push(item);
  } catch (error) {
    all.push(String(error));
  }
  return all;
}

test("elements that begin alike, right or damaged, are read as one by one, up to the same error at the same place", async () => {
  const value = fc.constantFrom("1", '"x"', '{"a":2}', '[{"a":3},{"a":4}]', '",{\\"a\\":5"', "[\n]", "{");
  const space = fc.constantFrom("", "", " ", "\n", "\n  ");
  const damage = fc.record({
    at: fc.nat(),
    insert: fc.constantFrom("", "", "}", "]", "[", ",", '"', "\u00a0"),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(value, { minLength: 1, maxLength: 12 }),
      space,
      damage,
      fc.integer({ min: 8, max: 60 }),
      async (values, gap, { at, insert }, size) => {
        const right = `${gap}[${values.map((each) => `${gap}{${gap}"a":${each}}`).join(",")}${gap}]${gap}`;
        const cut = at % (right.length + 1);
        const text = right.slice(0, cut) + insert + right.slice(cut);
        const one = await outcome(readJsonArray(inPieces(text, 1)));
        const own = await outcome(readJsonArray(inPieces(text, size)));
        expect(own.at(-1)).toEqual(one.at(-1));
        // What a piece holds before an error in it may be left out.
        if (typeof own.at(-1) === "string") expect(own.slice(0, -1)).toEqual(one.slice(0, own.length - 1));
        else expect(own).toEqual(one);
      },
    ),
    { numRuns: 3000 },
  );
});

test("elements that are asked for before others have come are given in their order", async () => {
  const elements = readJsonArray(inPieces('[{"a":1},{"a":2},{"a":3},{"a":4}]', 14));
  const results = await Promise.all(Array.from({ length: 6 }, () => elements.next()));
  expect(results.map(({ value }) => value)).toEqual([
    { a: 1 },
    { a: 2 },
    { a: 3 },
    { a: 4 },
    undefined,
    undefined,
  ]);
});

test("a byte order mark is passed over", async () => {
  expect(await gather(readJsonArray(inPieces("\u{feff}[1]", 9)))).toEqual([1]);
  expect(await gather(readJsonArray(inPieces(bytes("\u{feff}[1]"), 1)))).toEqual([1]);
});

describe("an array that is none says where, and what to write", () => {
  test.each([
    ["[1,", "1:3 ends before its array does: it is cut off, or a quote or bracket is not closed"],
    ['[1,\n {"phone":"165', "2:14 ends before its array does, inside the element that begins at 2:2"],
    ["[1,]", "1:4 has a comma before the end of the array: leave it out"],
    ["[,1]", "1:2 has a comma where an element should be: write one between two commas"],
    ["[1] []", "1:5 has text after the array: only one array is read"],
    ['{"phone":"1"}', "1:1 is no JSON array: begin with ["],
    ["", "1:0 ends before its array does"],
    ["[1,\n  phone]", "2:3 begins an element that is not JSON"],
    ["[}]", "1:2 begins an element that is not JSON"],
  ])("%s", async (text, message) => {
    const error = await gather(readJsonArray(inPieces(text, 4))).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(JsonArrayError);
    expect(error).toMatchObject({ code: "source.invalid", message: expect.stringContaining(message) });
  });
});

test("a reader who leaves early closes the source", async () => {
  let closed = false;
  async function* source() {
    try {
      for (;;) yield "[1, 2, ";
    } finally {
      closed = true;
    }
  }
  for await (const value of readJsonArray(source())) {
    expect(value).toBe(1);
    break;
  }
  expect(closed).toBe(true);
});
