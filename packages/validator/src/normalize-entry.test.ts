import { isDeepStrictEqual } from "node:util";
import { formatOffset } from "@calls-api/time";
import type { AllowedTime, Entry } from "@calls-api/types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";
import { WEEKDAYS } from "./entry.ts";
import { normalFormKey, normalizeEntry, operations } from "./index.ts";

const two = (value: number) => String(value).padStart(2, "0");
const hhmm = (minutes: number) => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;

/** Disjoint intervals in any order: the pieces between distinct minutes. */
const intervals = fc
  .uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 2, maxLength: 6 })
  .chain((cuts) => {
    const sorted = cuts.toSorted((a, b) => a - b);
    const pieces = sorted
      .slice(1)
      .map((to, i) => ({ localTimeFrom: hhmm(sorted[i] ?? 0), localTimeTo: hhmm(to) }));
    return fc.shuffledSubarray(pieces, { minLength: 1 });
  });
const allowedTime = fc.record(Object.fromEntries([...WEEKDAYS, "default"].map((key) => [key, intervals])), {
  requiredKeys: [],
  noNullPrototype: true,
}) as fc.Arbitrary<AllowedTime>;
const instantOf = (century: number) =>
  fc
    .date({ min: new Date(`${century}00-01-01`), max: new Date(`${century}99-12-31`), noInvalidDate: true })
    .map((date) => date.toISOString());
const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)));
const payload = fc.dictionary(fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor")), json, {
  noNullPrototype: true,
});
const optional = fc.record(
  {
    payload: payload as fc.Arbitrary<Record<string, unknown>>,
    startDateTime: instantOf(20),
    finishDateTime: instantOf(21),
    allowedDays: fc.shuffledSubarray([...WEEKDAYS], { minLength: 1 }),
    allowedTime,
    retryIntervalInMinutes: fc.integer({ min: 1, max: 2880 }),
    maxAttempts: fc.integer({ min: 0, max: 50 }),
    gmtZone: fc.oneof(
      fc.constantFrom("Z", "UTC+3", "Europe/Kyiv"),
      fc.integer({ min: -64_800, max: 64_800 }).map(formatOffset),
    ),
    dialerPriority: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const phone = fc.integer({ min: 10_000, max: 999_999_999_999_999 });
const entry: fc.Arbitrary<Entry> = fc
  .tuple(phone, optional)
  .map(([number, rest]) => ({ phone: number, ...rest }));

/** The same value with the names of every object in another order. */
function reversed<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed) as T;
  const names = Object.keys(value).toReversed() as (keyof T)[];
  const copy: object = JSON.parse("{}");
  for (const name of names) {
    Object.defineProperty(copy, name, {
      value: reversed(value[name]),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return copy as T;
}

const backwards = (time: AllowedTime): AllowedTime =>
  Object.fromEntries(Object.entries(time).map(([key, list]) => [key, list.toReversed()]));

describe("normalizeEntry", () => {
  it("gives one spelling for equal settings", () => {
    const spelt: Entry = {
      phone: "+16500000000",
      startDateTime: "2030-03-23T03:00:00.500+03:00",
      finishDateTime: "2030-03-24t00:00:00z",
      allowedDays: ["sun", "mon"],
      allowedTime: {
        default: [
          { localTimeFrom: "13:00", localTimeTo: "14:00" },
          { localTimeFrom: "09:00", localTimeTo: "10:00" },
        ],
      },
      gmtZone: "UTC+0530",
    };
    expect(normalizeEntry(spelt)).toStrictEqual({
      phone: "16500000000",
      startDateTime: "2030-03-23T00:00:00.5Z",
      finishDateTime: "2030-03-24T00:00:00Z",
      allowedDays: ["mon", "sun"],
      allowedTime: {
        default: [
          { localTimeFrom: "09:00", localTimeTo: "10:00" },
          { localTimeFrom: "13:00", localTimeTo: "14:00" },
        ],
      },
      gmtZone: "+05:30",
      dialerPriority: 5,
    });
    expect(normalizeEntry({ phone: 16500000000 })).toStrictEqual({ phone: "16500000000", dialerPriority: 5 });
  });

  it.each([7, 0, 2.5, "high", null])("counts priority %j as 5", (dialerPriority) => {
    expect(normalizeEntry({ phone: 16500000000, dialerPriority } as unknown as Entry).dialerPriority).toBe(5);
  });

  it("is idempotent, changes nothing in place and stays valid", () => {
    fc.assert(
      fc.property(entry, (given) => {
        const before = structuredClone(given);
        const normal = normalizeEntry(given);
        // Not toStrictEqual: it takes a payload's `constructor` for its class.
        expect(isDeepStrictEqual(normalizeEntry(normal), normal)).toBe(true);
        expect(isDeepStrictEqual(given, before)).toBe(true);
        expect(operations.addPhones.requestBody([given]) && operations.addPhones.requestBody([normal])).toBe(
          true,
        );
      }),
    );
  });
});

describe("normalFormKey", () => {
  it("does not depend on spelling and order", () => {
    fc.assert(
      fc.property(entry, fc.integer({ min: -1080, max: 1080 }), (given, offset) => {
        const zone = `${offset < 0 ? "-" : "+"}${hhmm(Math.abs(offset))}`;
        const elsewhere = (text: string) =>
          new Date(Date.parse(text) + offset * 60_000).toISOString().replace("Z", `000${zone}`);
        const other: Entry = {
          ...given,
          phone: `+${given.phone}`,
          ...(given.startDateTime && { startDateTime: elsewhere(given.startDateTime) }),
          ...(given.allowedDays && { allowedDays: given.allowedDays.toReversed() }),
          ...(given.allowedTime && { allowedTime: backwards(given.allowedTime) }),
          ...(given.gmtZone === "Z" && { gmtZone: "GMT-00:00" }),
        };
        expect(normalFormKey(reversed(other))).toBe(normalFormKey(given));
      }),
    );
  });

  it("tells payloads apart exactly where they differ", () => {
    fc.assert(
      fc.property(phone, payload, payload, (number, a, b) => {
        const [one, other] = [a, b].map((value) => normalFormKey({ phone: number, payload: value }));
        expect(one === other).toBe(isDeepStrictEqual(a, b));
        expect(one).not.toBe(normalFormKey({ phone: number }));
      }),
    );
  });

  it.each<[string, unknown, unknown]>([
    ["a number and its digits", { a: 1 }, { a: "1" }],
    ["null and absent", { a: null }, {}],
    ["the order of a list", { a: [1, 2] }, { a: [2, 1] }],
    ["a list and an object", { a: [] }, { a: {} }],
    ["a nested list", { a: [[1], 2] }, { a: [[1, 2]] }],
    ["case", { a: "x" }, { a: "X" }],
    ["composed and decomposed letters", { a: "\u00e9" }, { a: "e\u0301" }],
    ["names and values", { 'a":1,"b': 2 }, { a: 1, b: 2 }],
    ["__proto__", JSON.parse('{"__proto__":{"a":1}}'), {}],
  ])("tells %s apart", (_name, a, b) => {
    const key = (value: unknown) =>
      normalFormKey({ phone: 16500000000, payload: value as Record<string, unknown> });
    expect(key(a)).not.toBe(key(b));
  });

  it("survives a payload nested half a million deep", () => {
    const depth = 500_000;
    const deep = JSON.parse(`{"a":${"[".repeat(depth)}${"]".repeat(depth)}}`);
    expect(normalFormKey({ phone: 16500000000, payload: deep })).toHaveLength(2 * depth + 59);
  });
});

describe("canonicalJson", () => {
  it("is JSON, whatever the order of the names", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it("sorts names by their characters and leaves out what is undefined", () => {
    expect(canonicalJson({ b: 1, a: [undefined, {}], 9: null, 10: undefined, "": "é" })).toBe(
      '{"":"é","9":null,"a":[null,{}],"b":1}',
    );
  });
});
