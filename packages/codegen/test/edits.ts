import fc from "fast-check";

/** What may be written into a body: tokens of JSON, characters of several bytes, and bytes that are no UTF-8. */
const PIECES = [
  ...[
    '"',
    "\\",
    "\\u0000",
    "\\ud800",
    "\\u0061",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    " ",
    "\n",
    "\0",
    "\u007f",
    "\ufeff",
  ],
  ...[
    "0",
    "7",
    "-",
    ".",
    "e9",
    "1e999",
    "12345678901234567890",
    "null",
    "true",
    "é",
    "😀",
    "[[[[",
    '"__proto__":1,',
  ],
].map((text) => new TextEncoder().encode(text));
const NO_UTF8 = [[0x80], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xff], [0xe2, 0x82]];

const piece = fc.oneof(
  fc.constantFrom(new Uint8Array(), ...PIECES, ...NO_UTF8.map((bytes) => Uint8Array.from(bytes))),
  fc.uint8Array({ maxLength: 2 }),
);

/** One of the bodies after up to three edits: bytes dropped anywhere, others put in their place, or part of another body. */
export function edited(bodies: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const body = fc.constantFrom(...bodies);
  const part = fc
    .tuple(body, fc.nat(), fc.nat(40))
    .map(([other, from, length]) => other.subarray(from % (other.length + 1)).subarray(0, length));
  const drop = fc.oneof({ weight: 9, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(1000) });
  const edit = fc.tuple(fc.nat(), drop, fc.oneof({ weight: 3, arbitrary: piece }, part));
  return fc.tuple(body, fc.array(edit, { maxLength: 3 })).map(([bytes, edits]) =>
    edits.reduce((all, [place, dropped, put]) => {
      const at = place % (all.length + 1);
      return Uint8Array.from([...all.subarray(0, at), ...put, ...all.subarray(at + dropped)]);
    }, bytes),
  );
}
