import { describe, expect, it } from "vitest";
import { validateInMemory } from "../test/in-memory.ts";
import zones from "../test/vectors/gmt-zone.json" with { type: "json" };
import lists from "../test/vectors/intervals.json" with { type: "json" };
import requests from "../test/vectors/requests.json" with { type: "json" };
import { operations, validateAddPhones } from "./index.ts";

const pairs = (errors: { pointer: string; keyword: string }[]) =>
  errors.map(({ pointer, keyword }) => [pointer, keyword]).toSorted();

describe("requests of the contract", () => {
  it.each(requests)("$name", ({ body, valid, errors, warnings }) => {
    const before = structuredClone(body);
    const result = validateAddPhones(body);
    expect(body).toEqual(before);
    expect(result.valid).toBe(valid);
    expect(operations.addPhones.requestBody(body)).toBe(valid);
    if (result.valid) expect(result.warnings.map(({ pointer, code }) => [pointer, code])).toEqual(warnings);
    else {
      expect(result.errorCount).toBe(errors.length);
      expect(result.errors.map(({ pointer, keyword }) => [pointer, keyword])).toEqual(errors);
    }
  });

  it.each(requests)("$name, in memory", ({ body, errors }) => {
    expect(pairs(validateInMemory(structuredClone(body)))).toEqual(errors.toSorted());
  });
});

describe.each([
  ["compiled", (body: unknown) => operations.addPhones.requestBody.validate(body)],
  [
    "in memory",
    (body: unknown) => {
      const errors = validateInMemory(body);
      return errors.length === 0 ? { valid: true as const } : { valid: false as const, errors };
    },
  ],
])("vectors inside an entry, %s", (_name, validate) => {
  const errorsOf = (entry: object) => {
    const result = validate([{ phone: "16500000000", ...entry }]);
    return result.valid ? [] : result.errors;
  };

  it("zones", () => {
    for (const { value, valid } of zones) {
      expect(pairs(errorsOf({ gmtZone: value })), value).toEqual(valid ? [] : [["/0/gmtZone", "x-gmt-zone"]]);
    }
  });

  it("interval lists", () => {
    const kinds: Record<string, string> = {
      required: "missing",
      pattern: "format",
      type: "format",
      "x-distinct": "empty",
      minItems: "empty-list",
      "x-no-overlap": "overlap",
    };
    for (const list of lists) {
      const found = errorsOf({ allowedTime: { default: list.value } }).map(({ keyword }) => kinds[keyword]);
      expect([...new Set(found)].toSorted(), list.name).toEqual(list.kinds);
    }
  });
});

describe("validateAddPhones", () => {
  it("gives the priority that a wrong one becomes", () => {
    const result = validateAddPhones([{ phone: "16500000000", dialerPriority: 7 }]);
    expect(result).toMatchObject({ valid: true, value: [{ phone: "16500000000", dialerPriority: 5 }] });
  });

  it("reports as many errors as asked for and counts all", () => {
    const body = Array.from({ length: 500 }, () => ({ phone: "x" }));
    expect(validateAddPhones(body)).toMatchObject({ errorCount: 500, errors: { length: 100 } });
    expect(validateAddPhones(body, { maxErrors: 3 })).toMatchObject({
      errorCount: 500,
      errors: { length: 3 },
    });
  });

  it("sorts errors and warnings by entry, the tenth after the second", () => {
    const entries = Array.from({ length: 12 }, (_, i) => ({ phone: `1650000000${i}`, gmtZone: "EST" }));
    const result = validateAddPhones(entries);
    const pointers = result.valid && result.warnings.map(({ pointer }) => pointer);
    expect(pointers).toEqual(entries.map((_, i) => `/${i}/gmtZone`));
  });

  it("says what to write instead", () => {
    const messages = (entry: object) => {
      const result = validateAddPhones([{ phone: "16500000000", ...entry }]);
      return (result.valid ? result.warnings : result.errors).map(({ message }) => message);
    };
    expect(messages({ gmtZone: "+5:30" })).toEqual(['"+5:30" is not a zone: write "+05:30"']);
    expect(messages({ gmtZone: "EST" })).toEqual([
      '"EST" is unknown to some runtimes: write "America/Panama"',
    ]);
    expect(messages({ maxAtempts: 1 })[0]).toContain('"maxAttempts"');
    expect(messages({ dialerPriority: 7 })[0]).toContain("write a whole number from 1 (dialled first) to 5");
  });

  it("takes __proto__ and constructor for names like any other", () => {
    const entry = (text: string) => validateAddPhones(JSON.parse(`[{"phone":"16500000000",${text}}]`));
    expect(entry('"payload":{"__proto__":{"x":1},"constructor":2,"toString":null}')).toMatchObject({
      valid: true,
    });
    for (const name of ["__proto__", "constructor", "toString"]) {
      const misplaced = [entry(`"${name}":{}`), entry(`"allowedTime":{"${name}":[]}`)];
      expect(misplaced.map((result) => !result.valid && result.errors.map(({ pointer }) => pointer))).toEqual(
        [[`/0/${name}`], [`/0/allowedTime/${name}`]],
      );
    }
  });
});
