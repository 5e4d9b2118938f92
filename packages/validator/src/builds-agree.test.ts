import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateInMemory } from "../test/in-memory.ts";
import requests from "../test/vectors/requests.json" with { type: "json" };
import { validateAddPhones } from "./index.ts";

/** A value with one part, at a depth of choice, replaced, removed or renamed. */
function mutate(value: unknown, steps: readonly number[], put: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== "object" || value === null) return put;
  const parts: [string, unknown][] = Object.entries(value);
  const [name, part] = parts[step % (parts.length + 1)] ?? ["added", {}];
  const changed: [string, unknown] = step > 40 ? [`${name}x`, part] : [name, mutate(part, rest, put)];
  const others = parts.filter(([other]) => other !== name);
  const entries = step < 5 ? others : [...others, changed];
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

describe("the compiled validator and ajv in memory", () => {
  it("find the same in mutated bodies", () => {
    const body = fc.constantFrom(...requests.map((request): unknown => request.body));
    const put = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(
        "10:00",
        "24:00",
        "mon",
        "default",
        "+05:30",
        "+5:30",
        "2030-03-23T00:00:00Z",
        0,
        5,
        51,
        16500000000,
      ),
    );
    const steps = fc.array(fc.nat(50), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(body, steps, put, (given, at, value) => {
        const mutated = mutate(given, at, value);
        const result = validateAddPhones(mutated, { maxErrors: 1000 });
        const found = result.valid
          ? []
          : result.errors.map(({ pointer, keyword }) => `${pointer} ${keyword}`);
        const expected = validateInMemory(structuredClone(mutated));
        expect(found.toSorted()).toEqual(
          expected.map(({ pointer, keyword }) => `${pointer} ${keyword}`).toSorted(),
        );
      }),
      { numRuns: 3000 },
    );
  });
});
