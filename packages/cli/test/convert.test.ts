import { readFile } from "node:fs/promises";
import { normalFormKey } from "@calls-api/validator";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "../src/input/row.ts";
import { folderWith, run } from "./calls-api.ts";

const two = (value: number) => String(value).padStart(2, "0");
const time = fc.integer({ min: 0, max: 1439 });
const hhmm = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const intervals = fc.uniqueArray(time, { minLength: 2, maxLength: 4 }).map((times) => {
  const sorted = times.toSorted((a, b) => a - b).map(hhmm);
  return sorted.slice(1).map((localTimeTo, i) => ({ localTimeFrom: sorted[i] as string, localTimeTo }));
});
const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const name = fc.oneof(
  fc.constantFrom(
    "name",
    "age",
    "__proto__",
    "constructor",
    "a.b",
    "x:number",
    " padded ",
    "",
    "имя",
    "Name",
  ),
  fc.string({ unit: "grapheme" }),
);
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom('"', "a;b", "x,y", "\r\n", "\r", " ", "1.0", "true", "=1+1"),
);
const value = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.jsonValue({ maxDepth: 2 }),
);
const entry = fc.record(
  {
    phone: fc.oneof(fc.integer({ min: 10_000, max: 999_999_999_999_999 }), fc.constantFrom("+16500000000")),
    payload: fc.oneof(
      fc.dictionary(name, value, { noNullPrototype: true }),
      fc.record(
        { name: text, age: fc.integer(), vip: fc.boolean() },
        { requiredKeys: [], noNullPrototype: true },
      ),
    ),
    allowedDays: fc.shuffledSubarray([...days], { minLength: 1 }),
    allowedTime: fc.record(Object.fromEntries([...days, "default"].map((day) => [day, intervals])), {
      requiredKeys: [],
      noNullPrototype: true,
    }),
    maxAttempts: fc.integer({ min: 0, max: 50 }),
    retryIntervalInMinutes: fc.integer({ min: 1, max: 2880 }),
    gmtZone: fc.constantFrom("Z", "+05:30", "Europe/Kyiv"),
    dialerPriority: fc.integer({ min: 1, max: 5 }),
    startDateTime: fc.constantFrom("2030-01-31T10:00:00+03:00"),
  },
  { requiredKeys: ["phone"], noNullPrototype: true },
);

const keys = (ndjson: string) =>
  ndjson
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => normalFormKey(JSON.parse(line) as Entry));

describe("what is converted and converted back is the same", () => {
  it.each(["csv", "xlsx", "json"])("%s", async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 5 }), async (entries) => {
        const ndjson = entries.map((each) => `${JSON.stringify(each)}\n`).join("");
        const path = await folderWith({ "a.ndjson": ndjson });
        const there = await run(["convert", path("a.ndjson"), "--output", path(`b.${format}`)]);
        expect(there).toMatchObject({ code: 0 });
        const back = await run(["convert", path(`b.${format}`), "--to", "ndjson"]);
        expect(back, back.stderr).toMatchObject({ code: 0 });
        expect(keys(back.stdout)).toEqual(keys(ndjson));
      }),
      { numRuns: 60 },
    );
  });
});

it("leaves out rows with errors, shows them, and says so by its exit code", async () => {
  const path = await folderWith({ "a.csv": "phone\n16500000000\nx\n" });
  const { code, stdout, stderr } = await run(["convert", path("a.csv"), "--to", "json"]);
  expect(stdout).toBe('[\n{"phone":"16500000000"}\n]\n');
  expect(stderr).toContain("a.csv:3:1 phone");
  expect(stderr).toContain("2 rows: 1 valid, 1 with errors");
  expect(code).toBe(1);
});

it("never overwrites a file", async () => {
  const path = await folderWith({ "a.csv": "phone\n16500000000\n", "b.csv": "precious" });
  const { code, stderr } = await run(["convert", path("a.csv"), "--output", path("b.csv")]);
  expect(stderr).toContain("b.csv exists and is not overwritten");
  expect(code).toBe(2);
  expect(await readFile(path("b.csv"), "utf8")).toBe("precious");
});

it("gives a template that is an error until its number is filled in", async () => {
  for (const format of ["csv", "xlsx", "ndjson", "json"]) {
    const path = await folderWith({});
    const file = path(`t.${format}`);
    expect((await run(["template", "--format", format, "--output", file])).code).toBe(0);
    const { code, stderr } = await run(["validate", file]);
    expect(stderr).toMatch(/phone/);
    expect(stderr).toContain("1 row: 0 valid, 1 with errors");
    expect(code).toBe(1);
  }
  const { stdout } = await run(["template"]);
  const filled = await run(["validate", "-"], { stdin: stdout.replace(/\r\n,/, "\r\n16500000000,") });
  expect(filled.stderr).toBe("stdin: 1 row: 1 valid, none with errors\n");
  expect(filled.code).toBe(0);
});
