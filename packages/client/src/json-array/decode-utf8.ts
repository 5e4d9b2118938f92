/** What a text gives when it is read as it comes: strings as they are, bytes as the UTF-8 they are, a byte order mark included. */
export async function* decodeUtf8(text: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  // Whole characters at a time: told that more may follow, decoders are several times as slow.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let rest = new Uint8Array();
  for await (const piece of text) {
    if (typeof piece === "string") {
      yield piece;
      continue;
    }
    const bytes = rest.length === 0 ? piece : joined(rest, piece);
    const end = endOfWhole(bytes);
    yield decoder.decode(bytes.subarray(0, end));
    // A copy: streams may use their memory again.
    rest = new Uint8Array(bytes.subarray(end));
  }
  yield decoder.decode(rest);
}

/** Where a last character begins that is cut off, else the length. */
function endOfWhole(bytes: Uint8Array): number {
  const { length } = bytes;
  // Of up to four bytes, at most three are there.
  for (let back = 1; back <= Math.min(3, length); back++) {
    const byte = bytes[length - back] as number;
    if (byte < 0x80) break;
    // The first byte of a character says how many it has.
    if (byte >= 0xc0) return (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4) > back ? length - back : length;
  }
  return length;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
