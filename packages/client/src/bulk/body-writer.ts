const encoder = new TextEncoder();
const [OPENING = 0, CLOSING = 0, COMMA = 0] = encoder.encode("[],");

/** Where an entry is in the body of its chunk. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * Writes bodies, one after the other, in the same memory: JSON arrays of entries that are encoded once and of which
 * no text is kept.
 */
export class BodyWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** Adds an entry, as JSON. The body has `end + 1` bytes with it. */
  add(text: string): Stretch {
    const start = this.#length + 1;
    // UTF-8 takes at most three bytes for a unit of UTF-16.
    if (start + text.length * 3 >= this.#bytes.length) this.#grow(start + text.length * 3);
    this.#bytes[this.#length] = start === 1 ? OPENING : COMMA;
    this.#length = start + encoder.encodeInto(text, this.#bytes.subarray(start)).written;
    return { start, end: this.#length };
  }

  /** Takes the last entry back. */
  remove({ start }: Stretch): void {
    this.#length = start - 1;
  }

  /** The whole body; the next one is begun. */
  end(): Uint8Array<ArrayBuffer> {
    this.#bytes[this.#length] = CLOSING;
    const body = this.#bytes.slice(0, this.#length + 1);
    this.#length = 0;
    return body;
  }

  #grow(least: number): void {
    const bytes = new Uint8Array(2 ** Math.ceil(Math.log2(least + 1)));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}

/** The body of some of its entries, byte for byte. */
export function bodyOf(body: Uint8Array<ArrayBuffer>, items: readonly Stretch[]): Uint8Array<ArrayBuffer> {
  const length = items.reduce((sum, { start, end }) => sum + end - start + 1, 1);
  if (length === body.length) return body;
  const part = new Uint8Array(length).fill(COMMA);
  let at = 0;
  for (const { start, end } of items) {
    part.set(body.subarray(start, end), at + 1);
    at += end - start + 1;
  }
  part[0] = OPENING;
  part[at] = CLOSING;
  return part;
}
