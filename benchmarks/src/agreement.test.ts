import { describe, expect, test } from "vitest";
import { disagreements } from "./agreement.ts";
import { type Checks, lent } from "./checks.ts";
import { compiled } from "./contenders/compiled.ts";
import { handWritten } from "./contenders/hand-written.ts";
import { peers } from "./contenders/index.ts";
import { plain } from "./plain-checks.ts";

const peersWith = (checks: Checks) =>
  Promise.all(Object.values(peers).map(async (load) => (await load())(checks)));

test.each([compiled, handWritten])("$name agrees with the contract's requests", (contender) => {
  expect(disagreements(contender)).toEqual([]);
});

describe("with our checks lent", async () => {
  test.each(await peersWith(lent))("$name agrees with the contract's requests", (peer) => {
    expect(disagreements(peer)).toEqual([]);
  });
});

/** Where the date-times of a library are laxer than RFC 3339. */
const LAX: Record<string, string[]> = {
  "@exodus/schemasafe": ["space instead of T"],
  "ajv standalone": ["space instead of T"],
  "ajv at run time": ["space instead of T"],
  typia: ["30 February", "space instead of T"],
  arktype: ["30 February"],
  valibot: ["30 February", "space instead of T"],
};

describe("in its natural form", async () => {
  test.each(await peersWith(plain))("$name agrees with the contract's requests", (peer) => {
    expect(disagreements(peer)).toEqual(LAX[peer.name] ?? []);
  });
});
