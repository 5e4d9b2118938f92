import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeUtf8 } from "../src/json-array/decode-utf8.ts";

test("bytes of any kind in pieces of any size decode as they do whole", async () => {
  const character = fc.string({ unit: "binary", maxLength: 3 }).map((text) => [...Buffer.from(text)]);
  const parts = fc.array(
    fc.oneof(character, fc.array(fc.integer({ min: 0x80, max: 0xff }), { maxLength: 3 })),
  );
  await fc.assert(
    fc.asyncProperty(parts, fc.integer({ min: 1, max: 7 }), async (some, size) => {
      const bytes = Uint8Array.from(some.flat());
      async function* pieces() {
        const memory = new Uint8Array(size);
        for (let at = 0; at < bytes.length; at += size) {
          const piece = bytes.subarray(at, at + size);
          memory.set(piece);
          yield memory.subarray(0, piece.length);
        }
      }
      let text = "";
      for await (const piece of decodeUtf8(pieces())) text += piece;
      expect(text).toBe(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
    }),
    { numRuns: 2000 },
  );
});
