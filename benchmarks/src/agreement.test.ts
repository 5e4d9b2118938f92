import { expect, test } from "vitest";
import { disagreements } from "./agreement.ts";
import { contenders } from "./contenders/index.ts";

/** What a library cannot be made to say, or says more laxly. */
const KNOWN: Record<string, string[]> = {
  "ajv standalone": ["space instead of T"],
  "ajv at run time": ["space instead of T"],
};

test.each(contenders)("$name agrees with the contract's requests", (contender) => {
  expect(disagreements(contender)).toEqual(KNOWN[contender.name] ?? []);
});
