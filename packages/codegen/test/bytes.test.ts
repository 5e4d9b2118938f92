import { _, type Code, type KeywordCxt } from "ajv";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { expectSame, importBoth } from "./byte-module.ts";
import { edited } from "./edits.ts";
import { Node, schema, value } from "./random-schema.ts";

const CHECKS = `${import.meta.dirname}/byte-checks.ts`;
const encode = (text: string) => new TextEncoder().encode(text);
const closed = (properties: object, more: object = {}) => ({
  type: "object",
  properties,
  additionalProperties: false,
  ...more,
});

/** Schemas that bytes decide, with bodies that are right. */
const DECIDED: Record<string, [schema: unknown, ...bodies: unknown[]]> = {
  anything: [true, { a: [1, -0.5e-7, "\u0000\ud800é😀\\", null, true, false, [], {}] }],
  "an open object": [
    { type: "object", properties: { a: { type: "string" } } },
    { a: "", b: [{}], é: 1 },
  ],
  "an object of values": [
    { type: "object", additionalProperties: { type: "integer" } },
    { x: 1, y: -2 },
  ],
  "a closed object": [
    closed({ a: { type: "integer" }, ä: { type: "boolean" } }, { required: ["ä"] }),
    { ä: true, a: -7 },
  ],
  "many properties": [
    closed(Object.fromEntries(Array.from({ length: 70 }, (_, n) => [`p${n}`, { type: "integer" }])), {
      required: ["p0", "p31", "p69"],
    }),
    Object.fromEntries(Array.from({ length: 70 }, (_, n) => [`p${n}`, n])),
  ],
  "counted properties": [
    { type: "object", minProperties: 1, maxProperties: 2 },
    { a: 1, b: 2 },
  ],
  lengths: [closed({ a: { type: "string", minLength: 2, maxLength: 3 } }), { a: "é😀" }, { a: "abc" }],
  patterns: [
    closed({
      time: { type: "string", pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$" },
      phone: { type: "string", pattern: "^\\+?[1-9][0-9]{4,14}$" },
      free: { type: "string", pattern: "^[^/]*$" },
      any: { type: "string", pattern: "b.d" },
      price: { type: "string", pattern: "(?<=[$])\\d+$|$'$$|$&" },
    }),
    { time: "23:59", phone: "+16500000000", free: "a b", any: "a bad day", price: "costs $12" },
  ],
  formats: [
    closed({
      at: { type: "string", format: "date-time" },
      day: { type: "string", format: "date" },
      id: { type: "string", format: "uuid" },
      mail: { type: "string", format: "email" },
      time: { type: "string", format: "time" },
      count: { type: "integer", format: "int32" },
    }),
    {
      at: "2030-03-23T09:00:00.25+03:00",
      day: "2030-12-31",
      id: "123e4567-e89b-12d3-a456-426614174000",
      mail: "alex@example.com",
      time: "12:30:00Z",
      count: -2147483648,
    },
  ],
  numbers: [
    closed({
      low: { type: "number", minimum: -0.5, exclusiveMaximum: 0.3 },
      even: { type: "integer", multipleOf: 2, maximum: 100 },
      any: { type: "number" },
    }),
    { low: 0.1, even: -4, any: 0.30000000000000004 },
  ],
  enums: [
    { type: "array", items: { enum: ["a", "ab", "ä", 1, -2.5, true, null] } },
    ["a", "ab", "ä", 1, -2.5, true, null],
  ],
  constants: [closed({ kind: { const: "cat" }, legs: { const: 4 } }), { kind: "cat", legs: 4 }],
  "unique strings": [
    { type: "array", uniqueItems: true, minItems: 1, maxItems: 3, items: { enum: ["mon", "tue", "wed"] } },
    ["wed", "mon"],
  ],
  types: [
    { type: "array", items: { type: ["string", "integer", "null"], maxLength: 3, minimum: 5 } },
    ["x", 9, null],
  ],
  combinations: [
    {
      allOf: [
        { type: "object", required: ["a"] },
        { type: "object", properties: { a: { type: "integer" } } },
      ],
      anyOf: [{ required: ["b"] }, { required: ["c"] }],
    },
    { a: 1, c: 2 },
  ],
  "one of several types": [
    { type: "array", items: { oneOf: [{ type: "string" }, { type: "array" }] } },
    ["x", []],
  ],
  "replaced values": [
    closed({ p: { enum: [1, 2], default: 1, "x-on-invalid": "use-default" } }),
    { p: 1 },
    { p: { wrong: ["as", "can", "be"] } },
  ],
  "items that repeat each other": [
    {
      type: "array",
      items: closed({
        id: { type: "integer" },
        days: { type: "array", items: { enum: ["mon", "tue"] }, uniqueItems: true },
        times: { type: "object", additionalProperties: { type: "string", maxLength: 5 } },
      }),
    },
    Array.from({ length: 40 }, (_, id) => ({
      id,
      days: id % 5 === 0 ? [] : ["tue", "mon"],
      times: id % 7 === 0 ? { a: "9:00" } : { a: "10:00", b: "11:00" },
    })),
  ],
};

afterEach(() => vi.restoreAllMocks());

describe.each(Object.entries(DECIDED))("%s", (_, [form, ...bodies]) => {
  const texts = bodies.flatMap((body) => [JSON.stringify(body), ` ${JSON.stringify(body, null, "\t")}\r\n `]);

  test("is accepted without being parsed", async () => {
    const { bytes } = await importBoth(form);
    const parse = vi.spyOn(JSON, "parse");
    for (const text of texts) expect(bytes(encode(text)), text).toBe(true);
    expect(parse).not.toHaveBeenCalled();
  });

  test("is judged as it is parsed, whatever is edited", async () => {
    const both = await importBoth(form);
    fc.assert(
      fc.property(edited(texts.map(encode)), (body) => void expectSame(both, body)),
      { numRuns: 250 },
    );
  });
});

test("random schemas judge bytes as they judge the values", async () => {
  await fc.assert(
    fc.asyncProperty(schema, fc.array(value, { minLength: 10, maxLength: 20 }), async (random, values) => {
      for (const form of [random, { type: "array", items: random, minItems: 2 }]) {
        const both = await importBoth(form, { Node });
        for (const data of [...values, values]) expectSame(both, encode(JSON.stringify(data)));
      }
    }),
    { numRuns: 60 },
  );
}, 300_000);

test("items of any kind that must be unique are judged as they are parsed", async () => {
  const both = await importBoth({ type: "array", items: true, uniqueItems: true });
  for (const body of ["[]", '[1, "1", {}]', "[{}, {}]"]) expectSame(both, encode(body));
});

test("items that bytes do not decide are judged alone, with the pointers that they have in the list", async () => {
  const both = await importBoth({
    type: "array",
    maxItems: 400,
    items: closed({ n: { type: "integer", maximum: 5 } }, { required: ["n"] }),
  });
  const odd = ['{"n":1.0}', '{"\\u006e":2}', '{"n":9,"n":3}', '{"n":9}', '{"m":1,"n":6}', "7", '{"n":1e0}'];
  const list = Array.from({ length: 300 }, (_, index) => odd[index / 10] ?? '{"n":1}');
  const result = expectSame(both, encode(`[${list.join(" , ")}]`));
  const pointers = result.valid ? [] : result.errors.map(({ pointer, keyword }) => `${pointer} ${keyword}`);
  expect(pointers).toEqual(["/30/n maximum", "/40/m additionalProperties", "/40/n maximum", "/50 type"]);
  for (const item of odd) expectSame(both, encode(`[${Array.from({ length: 300 }, () => item)}]`));
  expectSame(both, encode(`[${Array.from({ length: 401 }, () => '{"n":1}')}]`));
  const few = both.bytes.validate(encode(`[1,{"n":1},2]`), { maxErrors: 1 });
  expect(few).toMatchObject({ errorCount: 2, errors: [{ pointer: "/0" }] });
});

test.each([
  ["", "must be JSON: the text ends too early, after 0 bytes", 0],
  ["[1, 2", "must be JSON: the text ends too early, after 5 bytes", 5],
  ["[1,]", 'must be JSON in UTF-8: found "]" at byte 3', 3],
  ["[01]", 'must be JSON in UTF-8: found "1" at byte 2', 2],
  ['{"a":tru}', 'must be JSON in UTF-8: found "}" at byte 8', 8],
  ['["\n"]', "must be JSON in UTF-8: found the byte 0x0a at byte 2", 2],
  ['["\\x"]', 'must be JSON in UTF-8: found "x" at byte 3', 3],
  ["{} {}", 'must be JSON in UTF-8: found "{" at byte 3', 3],
  [`${"[".repeat(100)}${"]".repeat(99)}}`, 'must be JSON in UTF-8: found "}" at byte 199', 199],
])("%j is no JSON, and the error says where", async (text, message, offset) => {
  const { bytes } = await importBoth(true);
  expect(bytes.validate(encode(text))).toEqual({
    valid: false,
    errors: [{ pointer: "", keyword: "json", message, params: { offset } }],
    errorCount: 1,
  });
});

test("bytes that are no UTF-8 are no JSON", async () => {
  const { bytes } = await importBoth(true);
  for (const [index, wrong] of [[0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xf0, 0x9f, 0x98]].entries()) {
    const body = Uint8Array.from([...encode('["'), ...wrong, ...encode('"]')]);
    expect(bytes.validate(body), String(index)).toMatchObject({ errors: [{ params: { offset: 2 } }] });
  }
});

test("a byte order mark is no part of the text; a part of a larger buffer is read by itself", async () => {
  const both = await importBoth({ type: "array", items: { type: "integer" } });
  expect(expectSame(both, encode("\ufeff[1]"))).toEqual({ valid: true });
  const buffer = encode('[9,"x"] [1,2] [3]');
  expect(expectSame(both, buffer.subarray(8, 13))).toEqual({ valid: true });
  expect(expectSame(both, Buffer.from(buffer.buffer, 8, 5))).toEqual({ valid: true });
});

test("nesting of any depth is read", async () => {
  const both = await importBoth({ type: "array" });
  for (const depth of [31, 32, 33, 64, 65, 100_000]) {
    expect(expectSame(both, encode("[".repeat(depth) + "]".repeat(depth)))).toEqual({ valid: true });
    expect(expectSame(both, encode(`[${'{"a":['.repeat(depth)}${"]}".repeat(depth)}]`)).valid).toBe(true);
  }
});

test("keywords are decided by their byte forms, and without one by their own code", async () => {
  const form = (on: string, name: string) => ({
    on,
    properties: ["a", "b"],
    check: { module: CHECKS, name },
  });
  const definitions = {
    "x-upper": {
      type: "string",
      fails: (data: Code) => _`${data} !== ${data}.toUpperCase()`,
      bytes: form("text", "isUpper"),
    },
    "x-apart": {
      type: "object",
      fails: (data: Code) => _`${data}.a === ${data}.b`,
      bytes: form("properties", "isApart"),
    },
    "x-rising": {
      type: "array",
      fails: (data: Code) =>
        _`${data}.some((x, i) => i > 0 && (x.a ?? x) <= (${data}[i - 1].a ?? ${data}[i - 1]))`,
      bytes: form("items", "isRising"),
    },
    "x-even": { type: "number", fails: (data: Code) => _`${data} % 2 !== 0`, bytes: undefined },
  };
  const both = await importBoth(
    closed({
      upper: { type: "string", "x-upper": true },
      pair: closed({ a: { type: "integer" }, b: { type: "integer" } }, { "x-apart": true }),
      list: {
        type: "array",
        "x-rising": true,
        items: closed({ a: { type: "integer" }, b: { type: "integer" } }, { required: ["a", "b"] }),
      },
      days: { type: "array", uniqueItems: true, "x-rising": true, items: { enum: ["b", "a"] } },
      even: { type: "number", "x-even": true },
    }),
    {},
    (ajv) => {
      for (const [keyword, { type, fails, bytes }] of Object.entries(definitions)) {
        ajv.addKeyword({
          keyword,
          type,
          code: (cxt: KeywordCxt) => cxt.fail(fails(cxt.data)),
          ...(bytes && { bytes: () => bytes }),
        } as never);
      }
    },
  );
  const right = {
    upper: "ABC",
    pair: { a: 1, b: 2 },
    list: [
      { a: 1, b: 0 },
      { b: 0, a: 2 },
    ],
  };
  const parse = vi.spyOn(JSON, "parse");
  expect(both.bytes(encode(JSON.stringify(right)))).toBe(true);
  expect(both.bytes(encode('{"pair":{"a":1}}'))).toBe(true);
  expect(parse).not.toHaveBeenCalled();
  expect(both.bytes(encode('{"even":2}'))).toBe(true);
  expect(parse).toHaveBeenCalledOnce();
  const wrong = [
    { upper: "abc" },
    { pair: { a: 3, b: 3 } },
    {
      list: [
        { a: 2, b: 0 },
        { a: 2, b: 0 },
      ],
    },
    { even: 1 },
    { days: ["b", "a"] },
  ];
  for (const body of [right, ...wrong]) expectSame(both, encode(JSON.stringify(body)));
});

test("a schema that refers to itself, and names of Object.prototype, are judged as they are in values", async () => {
  const Tree = closed({ children: { type: "array", items: { $ref: "#/components/schemas/Tree" } } });
  const both = await importBoth({ $ref: "#/components/schemas/Tree" }, { Tree });
  for (const text of ["{}", '{"children":[{"children":[]}]}', '{"children":[{"x":1}]}'])
    expectSame(both, encode(text));
  const named = await importBoth(
    closed(
      { constructor: { type: "string", format: "toString" }, toString: { type: "integer" } },
      { required: ["toString"] },
    ),
  );
  for (const text of [
    '{"toString":1}',
    '{"constructor":"x","toString":2}',
    '{"__proto__":{"toString":1}}',
    "{}",
  ]) {
    expectSame(named, encode(text));
  }
});
