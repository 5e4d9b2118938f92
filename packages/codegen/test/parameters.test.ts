import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Decoder as DecoderOf, TextSource } from "../src/index.ts";
import { importOperation } from "./generated-module.ts";

const styles: Record<string, object> = {
  form: {},
  "form, not exploded": { explode: false },
  spaceDelimited: { style: "spaceDelimited", explode: false },
  pipeDelimited: { style: "pipeDelimited", explode: false },
  deepObject: { style: "deepObject", explode: true },
};
const list = { type: "array", items: { type: "integer" } };
const point = { type: "object", properties: { x: { type: "number" }, name: { type: "string" } } };

type Decoder = DecoderOf<unknown>;
const names = {
  query: "decodeQuery",
  path: "decodePath",
  header: "decodeHeader",
  cookie: "decodeCookie",
} as const;

/** The decoder of one parameter `p`, in the place and with the style that is given. */
async function decoderOf(place: "query" | "path" | "header" | "cookie", parameter: object): Promise<Decoder> {
  const operation = {
    operationId: "get",
    parameters: [{ name: "p", in: place, ...parameter }],
    responses: {},
  };
  const document = { openapi: "3.1.0", paths: { "/a/{p}": { get: operation } } };
  return (await importOperation(document, "get"))[names[place]] as Decoder;
}

function read(decoder: Decoder, source: TextSource): unknown {
  const result = decoder(source);
  return result.valid ? (result.value as { p?: unknown }).p : result.errors.map((error) => error.message);
}

describe("OpenAPI 3.1.1 §4.8.12.6: the examples of styles", () => {
  test.each([
    ["query", "form", list, "p=1&p=2", [1, 2]],
    ["query", "form, not exploded", list, "p=1,2", [1, 2]],
    ["query", "form, not exploded", list, "p=", []],
    ["query", "spaceDelimited", list, "p=1%202", [1, 2]],
    ["query", "pipeDelimited", list, "p=1%7C2", [1, 2]],
    ["query", "form", point, "x=1.5&name=a%26b", { x: 1.5, name: "a&b" }],
    ["query", "form, not exploded", point, "p=x,1,name,a%2Cb", { x: 1, name: "a,b" }],
    ["query", "deepObject", point, "p[x]=1&p%5Bname%5D=7", { x: 1, name: "7" }],
    ["query", "form", { type: ["integer", "null"] }, "p=null", null],
  ] as const)("%s, %s of %j: %s", async (place, style, schema, text, value) => {
    const decoder = await decoderOf(place, { ...styles[style], schema });
    expect(read(decoder, text)).toEqual(value);
  });

  test.each([
    ["simple", false, list, "3,4,5", [3, 4, 5]],
    ["simple", true, point, "x=1,name=Alex", { x: 1, name: "Alex" }],
    ["simple", false, point, "x,1,name,Alex", { x: 1, name: "Alex" }],
    ["label", false, list, ".3,4", [3, 4]],
    ["label", true, list, ".3.4", [3, 4]],
    ["label", true, point, ".x=1.name=Alex", { x: 1, name: "Alex" }],
    ["matrix", false, { type: "integer" }, ";p=5", 5],
    ["matrix", false, list, ";p=3,4", [3, 4]],
    ["matrix", true, list, ";p=3;p=4", [3, 4]],
    ["matrix", true, point, ";x=1;name=Alex", { x: 1, name: "Alex" }],
    ["matrix", false, point, ";p=x,1,name,Alex", { x: 1, name: "Alex" }],
  ] as const)("path, %s, explode %s of %j: %s", async (style, explode, schema, text, value) => {
    const decoder = await decoderOf("path", { required: true, style, explode, schema });
    expect(read(decoder, { p: text })).toEqual(value);
  });

  test("headers by their names in any case, cookies, and JSON in a parameter", async () => {
    const header = await decoderOf("header", { schema: list });
    expect(read(header, new Headers({ P: "1, 2" }))).toEqual([1, 2]);
    expect(read(header, { P: ["1", "2"], other: undefined })).toEqual([1, 2]);
    const cookie = await decoderOf("cookie", { schema: { type: "boolean" } });
    expect(read(cookie, "a=1; p=true")).toBe(true);
    const json = await decoderOf("query", { content: { "application/json": { schema: point } } });
    expect(read(json, 'p={"x":1}')).toEqual({ x: 1 });
    expect(read(json, "p={")).toEqual(["must be JSON"]);
  });
});

describe("a text", () => {
  let decoder: Decoder;
  beforeAll(async () => {
    decoder = await decoderOf("query", { schema: { type: "integer" } });
  });

  test.each(["01", "1e400", " 1", "0x10", "", "+1", "TRUE", "१"])("%j is no number", (text) => {
    const source = new URLSearchParams({ p: text });
    expect(read(decoder, source)).toEqual([`must be integer, found ${JSON.stringify(text)} (string)`]);
  });

  test("that cannot be read is an error that says what to write, and nothing is thrown", () => {
    expect(read(decoder, "p=%zz")).toEqual([
      'must be percent-encoded, found "p=%zz": write %25 for a percent sign',
    ]);
    expect(read(decoder, "p=1&p=2")).toEqual(["stands 2 times, and is no list: write it once"]);
    expect(read(decoder, "q=1&__proto__=2")).toHaveLength(2);
    expect(read(decoder, "?p=7")).toBe(7);
  });
});

test("an object in a query is read to 100 levels, whatever the length of a name", async () => {
  const decode = await decoderOf("query", { style: "deepObject", schema: { type: "object" } });
  const nested = (depth: number) => `p${"[a]".repeat(depth)}=1`;
  expect(decode(nested(100))).toMatchObject({ valid: true });
  for (const depth of [101, 100_000]) {
    expect(decode(nested(depth))).toMatchObject({
      valid: false,
      errors: [{ keyword: "additionalProperties" }],
    });
  }
});

test("the fields of a form are read by the properties of its schema", async () => {
  const schema = {
    type: "object",
    properties: { n: { type: "integer" }, tags: { type: "array", items: { type: "string" } }, at: point },
    additionalProperties: { type: "string" },
  };
  const content = { "application/x-www-form-urlencoded": { schema } };
  const operation = { operationId: "post", requestBody: { content }, responses: {} };
  const document = { openapi: "3.1.0", paths: { "/a": { post: operation } } };
  const { decodeForm } = await importOperation(document, "post");
  expect(decodeForm?.("n=7&tags=a&tags=b+c&more=1&at=%7B%22x%22%3A1%7D")).toMatchObject({
    valid: true,
    value: { n: 7, tags: ["a", "b c"], more: "1", at: { x: 1 } },
  });
});

test("reading a query gives back what was written, in every style", async () => {
  const text = fc.string({ unit: fc.constantFrom("a", "&", "=", ",", "|", " ", "+", "%", "é", "[", "1") });
  const value = fc.record({ x: fc.double({ noNaN: true, noDefaultInfinity: true }), name: text });
  const write: Record<string, (value: object) => string> = {
    form: (value) =>
      new URLSearchParams(Object.entries(value).map(([k, v]): [string, string] => [k, String(v)])).toString(),
    "form, not exploded": (value) =>
      `p=${Object.entries(value).flat().map(String).map(encodeURIComponent).join(",")}`,
    deepObject: (value) =>
      Object.entries(value)
        .map(([k, v]) => `p[${k}]=${encodeURIComponent(String(v))}`)
        .join("&"),
  };
  for (const [style, written] of Object.entries(write)) {
    const decoder = await decoderOf("query", { ...styles[style], schema: point });
    fc.assert(
      fc.property(value, (given) => {
        expect(read(decoder, written(given))).toEqual({ ...given, x: given.x + 0 });
      }),
      { numRuns: 300 },
    );
  }
});

test("the headers of a response are read by its status", async () => {
  const headers = { "Retry-After": { required: true, schema: { type: "integer" } }, "Content-Type": {} };
  const operation = { operationId: "get", responses: { 429: { description: "Later", headers } } };
  const document = { openapi: "3.1.0", paths: { "/a": { get: operation } } };
  const { decodeResponseHeaders } = await importOperation(document, "get");
  const decode = decodeResponseHeaders["429"] as Decoder;
  expect(decode(new Headers({ "retry-after": "7", date: "now" }))).toMatchObject({
    valid: true,
    value: { "Retry-After": 7 },
  });
  expect(decode({})).toMatchObject({ errors: [{ message: 'lacks the property "Retry-After"' }] });
});
