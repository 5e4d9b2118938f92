import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { valueEnd } from "../src/runtime/bytes/ends.ts";
import { remember } from "../src/runtime/bytes/remember.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

test("what is remembered ends where it would end if it were read", () => {
  const value = fc.constantFrom(
    "[]",
    "{}",
    "[1]",
    "[12]",
    "[1,2]",
    "[1,3]",
    '{"a":[1]}',
    '{"a":[2]}',
    '{"a":',
    "[1,2",
    "x",
  );
  const texts = fc.array(fc.array(value, { minLength: 1, maxLength: 30 }), { maxLength: 5 });
  fc.assert(
    fc.property(texts, fc.nat(40), (all, cut) => {
      const accept = remember(valueEnd);
      for (const values of all) {
        const b = encode(values.join(","));
        const e = Math.max(0, b.length - cut);
        for (let i = 0; i < e; i++) expect(accept(b, viewOf(b), e, i)).toBe(valueEnd(b, viewOf(b), e, i));
      }
    }),
  );
});

test("a value like one before is not read again, in a later text neither", () => {
  const read = vi.fn(valueEnd);
  const accept = remember(read);
  const value = '{"mon":[{"from":"10:00","to":"11:30"}]}';
  for (const text of [`[${value},${value}]`, `{"id":7,"times":${value}}`]) {
    const b = encode(text);
    for (let i = b.indexOf(123, 1); i > 0; i = b.indexOf(123, i + value.length))
      expect(accept(b, viewOf(b), b.length, i)).toBe(i + value.length);
  }
  expect(read).toHaveBeenCalledTimes(1);
});
