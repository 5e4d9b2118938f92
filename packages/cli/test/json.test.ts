import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitArray } from "../src/input/json-array.ts";
import { splitLines } from "../src/input/ndjson.ts";
import { entriesOf, folderWith, run } from "./calls-api.ts";

async function* inPieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function gather<T>(batches: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}

/** What stands at a line and column, both from 1. */
const at = (text: string, line: number, column: number) =>
  (text.split("\n")[line - 1] ?? "").slice(column - 1);

describe("an array is taken apart as JSON.parse reads it, whatever the spaces and pieces", () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const space = fc.string({ unit: fc.constantFrom(" ", "\n", "\t"), maxLength: 3 });

  it("arrays", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(value), space, fc.integer({ min: 1, max: 9 }), async (values, gap, size) => {
        const text = `${gap}[${values.map((each) => gap + JSON.stringify(each, null, gap) + gap).join(",")}]${gap}`;
        const pieces = await gather(splitArray("a", inPieces(text, size)));
        expect(pieces.map((piece) => JSON.parse(piece.text))).toEqual(JSON.parse(text));
        for (const [i, piece] of pieces.entries()) {
          expect(piece.number).toBe(i + 1);
          const [first = ""] = piece.text.split("\n");
          expect(at(text, piece.line, piece.column).startsWith(first.trimEnd())).toBe(true);
        }
      }),
    );
  });

  it("lines", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(value)), fc.integer({ min: 1, max: 9 }), async (values, size) => {
        const text = values.map((each) => (each === null ? "" : JSON.stringify(each))).join("\n");
        const pieces = await gather(splitLines(inPieces(text, size)));
        expect(pieces.map((piece) => JSON.parse(piece.text))).toEqual(
          text
            .split("\n")
            .filter((line) => line !== "")
            .map((line) => JSON.parse(line)),
        );
        for (const { text: line, line: number } of pieces) expect(text.split("\n")[number - 1]).toBe(line);
      }),
    );
  });
});

describe("an array that is none says where", () => {
  it.each([
    ['[{"phone":"16500000000"}', /numbers\.json:1:24 ends before its array does/],
    [
      '[{"phone":"16500000000"},\n {"phone":"165',
      /ends before its array does, inside the element that begins at 2:2/,
    ],
    ['[{"phone":"16500000000"},]', /numbers\.json:1:26 has a comma before the end of the array/],
    ['[,{"phone":"16500000000"}]', /numbers\.json:1:2 has a comma where an element should be/],
    ['[{"phone":"16500000000"}] []', /numbers\.json:1:27 has text after the array/],
  ])("%s", async (content, message) => {
    const { stderr, code } = await entriesOf("numbers.json", content);
    expect(stderr).toMatch(message);
    expect(code).toBe(1);
  });
});

it("shows errors in lines and in arrays at their places", async () => {
  const path = await folderWith({
    "a.ndjson": '{"phone":"16500000000"}\n\n  {"phone":"16500000001","gmtZone":"+5:30"}\n{"phone":}\n',
    "b.json": '[{"phone":"16500000000"},\n {\n  "phone":"16500000001",\n  "maxAtempts":3 } , 5]',
  });
  const lines = await run(["validate", path("a.ndjson"), path("b.json")]);
  expect(
    lines.stderr.replaceAll(`${path("")}/`, ""),
  ).toBe(`a.ndjson:3:36 /gmtZone "+5:30" is not a zone: write "+05:30"
  3 | …{"phone":"16500000001","gmtZone":"+5:30"}
    |                                   ^

a.ndjson:4:10 is not JSON: reading stopped here
  4 | {"phone":}
    |          ^

a.ndjson: 3 rows: 1 valid, 2 with errors
b.json:4:16 /maxAtempts "maxAtempts" is not a known property: did you mean "maxAttempts"?
  4 |   "maxAtempts":3 }
    |                ^

b.json:4:22 must be object, found 5 (number)
  4 | …5
    |  ^

b.json: 3 rows: 1 valid, 2 with errors
`);
});

describe("numbers that JSON.parse would change are errors", () => {
  it.each([
    ["12345678901234567890", false],
    ["9007199254740993", false],
    ["0.12345678901234567890", false],
    ["1e400", false],
    ["9007199254740992", true],
    ["0.1", true],
    ["1e21", true],
    ["-1.50e-7", true],
    ["100000000000000000000", true],
    ["0.30000000000000004", true],
    ["0e5", true],
  ])("%s", async (number, isExact) => {
    const line = `{"phone":"16500000000","payload":{"a":"12345678901234567890","b":${number}}}`;
    const { entries, stderr } = await entriesOf("numbers.ndjson", `${line}\n`);
    expect(entries).toHaveLength(isExact ? 1 : 0);
    if (!isExact) expect(stderr).toContain(`${number} cannot be kept exactly`);
  });
});

it("reads standard input, whatever it holds", async () => {
  for (const stdin of ['[{"phone":"16500000000"}]', '{"phone":"16500000000"}', "phone\n16500000000"]) {
    const { stdout, code } = await run(["convert", "-"], { stdin });
    expect(stdout).toBe('{"phone":"16500000000"}\n');
    expect(code).toBe(0);
  }
});

it("says what an empty file and an old workbook are", async () => {
  expect((await entriesOf("numbers.csv", "")).stderr).toContain("numbers.csv is empty");
  expect((await entriesOf("numbers.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"))).stderr).toContain(
    "is a workbook of an old format, or has a password: save it as XLSX or CSV",
  );
  expect((await run(["validate", "/nowhere.csv"])).stderr).toContain("There is no file /nowhere.csv.");
});
