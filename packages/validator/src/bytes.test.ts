import { requestBody } from "@calls-api/validator/bytes/addPhones";
import { requestBody as values } from "@calls-api/validator/operations/addPhones";
import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import requests from "../test/vectors/requests.json" with { type: "json" };

const encode = (text: string) => new TextEncoder().encode(text);

afterEach(() => vi.restoreAllMocks());

/** The result of the validator of values for the value of a text, without what bytes do not give. */
function resultOf(text: string) {
  const result = values.validate(JSON.parse(text));
  return result.valid ? { valid: true } : result;
}

it.each(requests)("$name", ({ body, valid }) => {
  for (const text of [JSON.stringify(body), JSON.stringify(body, null, 2)]) {
    expect(requestBody(encode(text))).toBe(valid);
    expect(requestBody.validate(encode(text))).toEqual(resultOf(text));
  }
});

it("parses no entry of the documented kind", () => {
  const bodies = requests.filter(({ valid }) => valid).map(({ body }) => encode(JSON.stringify(body)));
  const parse = vi.spyOn(JSON, "parse");
  const parsed = bodies.filter((body) => {
    parse.mockClear();
    return requestBody(body) && parse.mock.calls.length > 0;
  });
  // Leap days, dates of one day and what is written unlike others are left to the validator of values.
  expect(parsed.length).toBeLessThan(bodies.length / 10);
});

it("judges edited bodies as it judges their values", () => {
  const texts = requests.map(({ body }) => JSON.stringify(body));
  const token = fc.constantFrom(
    ...[
      '"mon"',
      '"\\u0070hone"',
      '"phone"',
      '"10:00"',
      '"24:00"',
      "1",
      "51",
      "2880",
      "-0",
      "1.0",
      "1e3",
      "null",
      "[]",
    ],
    ...[
      '"Europe/Kyiv"',
      '"+5:30"',
      '"2024-02-29T00:00:00Z"',
      '"2016-12-31T23:59:60Z"',
      '"é😀"',
      "16500000000",
      '"1"',
    ],
    ...[
      '"2030-03-23T00:00:00Z"',
      '"2030-03-22T23:00:00-05:00"',
      '"payload"',
      '"__proto__"',
      '"\\ud800"',
      "{}",
    ],
  );
  const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null|\[\]|\{\}/g;
  const edits = fc.array(fc.tuple(fc.nat(), token), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.constantFrom(...texts), edits, (given, changes) => {
      const text = changes.reduce((all, [at, put]) => {
        const tokens = [...all.matchAll(TOKEN)];
        const { index = 0, 0: old = "" } = tokens[at % Math.max(1, tokens.length)] ?? {};
        return all.slice(0, index) + put + all.slice(index + old.length);
      }, given);
      expect(requestBody.validate(encode(text)), text).toEqual(isJson(text) ? resultOf(text) : NO_JSON);
    }),
    { numRuns: 4000 },
  );
});

const NO_JSON = {
  valid: false,
  errors: [expect.objectContaining({ pointer: "", keyword: "json" })],
  errorCount: 1,
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
