import { createHash } from "node:crypto";
import type { Input } from "../input/open-input.ts";
import { reviewInput } from "../review/review-input.ts";
import type { Reviewed } from "../review/review-rows.ts";
import { emptyTally, plural, summary, type Tally } from "../review/tally.ts";
import { CHUNK_BYTES, CHUNK_SIZE } from "./limits.ts";

/** What is going to be sent. */
export interface Plan {
  tally: Tally;
  /** Requests. */
  chunks: number;
  /** Of the entries in their order. */
  digest: string;
}

/**
 * Read the whole input once, without sending anything.
 *
 * @param show told of every row with errors or warnings
 */
export async function makePlan(input: Input, show: (reviewed: Reviewed) => Promise<void>): Promise<Plan> {
  const tally = emptyTally();
  const counter = new ChunkCounter();
  for await (const batch of reviewInput(input, { tally, now: new Date() })) {
    counter.add(batch.flatMap(({ entry }) => entry ?? []));
    for (const reviewed of batch) {
      if (reviewed.errors.length > 0 || reviewed.warnings.length > 0) await show(reviewed);
    }
  }
  return { tally, chunks: counter.chunks, digest: counter.digest() };
}

export const describePlan = (input: Input, { tally, chunks }: Plan): string =>
  `${summary(input.name, tally)}\n${plural(chunks, "request")} of at most ${plural(CHUNK_SIZE, "entry", "entries")}`;

/** Counts chunks as the client cuts them, and takes the digest of what is in them. */
class ChunkCounter {
  chunks = 0;
  #entries = CHUNK_SIZE;
  #bytes = 0;
  readonly #hash = createHash("sha256");

  add(entries: readonly unknown[]): void {
    const texts = entries.map((entry) => `${JSON.stringify(entry)}\n`);
    this.#hash.update(texts.join(""));
    for (const text of texts) this.#count(Buffer.byteLength(text));
  }

  #count(bytes: number): void {
    if (this.#entries === CHUNK_SIZE || this.#bytes + bytes > CHUNK_BYTES) {
      this.chunks++;
      this.#entries = 0;
      this.#bytes = 1;
    }
    this.#entries++;
    this.#bytes += bytes;
  }

  digest(): string {
    return this.#hash.digest("hex").slice(0, 16);
  }
}
