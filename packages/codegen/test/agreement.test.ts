import fc from "fast-check";
import { test } from "vitest";
import { expectAgreement } from "./agreement.ts";
import { Node, schema, value } from "./random-schema.ts";

test("compiled modules and plain ajv agree on verdict, pointers and keywords of random schemas", async () => {
  await fc.assert(
    fc.asyncProperty(schema, fc.array(value, { minLength: 10, maxLength: 30 }), (random, values) =>
      expectAgreement(random, values, { Node }),
    ),
    { numRuns: 120 },
  );
}, 300_000);

test("an empty array contains nothing, whatever the one before it held", async () => {
  const holds = { contains: { not: { enum: [0] } } };
  await expectAgreement({ type: "object", additionalProperties: holds }, [
    { a: [""], b: [] },
    { b: [], a: [0] },
  ]);
});
