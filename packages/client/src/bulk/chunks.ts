import type { ValidationError } from "@calls-api/validator/operations";
import { type CheckedEntry, checkEntry } from "./check-entry.ts";
import { byteLength } from "./chunk-key.ts";
import type { Entries } from "./entry-source.ts";

/** An entry that can be sent. */
export interface Item {
  /** Its place in the source. */
  index: number;
  phone: string | undefined;
  /** The entry as JSON. */
  text: string;
}

/** An entry that cannot. */
export interface InvalidItem {
  index: number;
  phone: string | undefined;
  errors: ValidationError[];
}

/** A stretch of the source: its boundaries follow from the source and the limits alone, so that they come again. */
export interface Chunk {
  /** From 0. */
  number: number;
  /** All entries of the stretch, in order. */
  items: (Item | InvalidItem)[];
}

export interface ChunkLimits {
  /** Entries in a chunk, invalid ones included. */
  chunkSize: number;
  /** Bytes of a body; an entry that has more alone is sent alone. */
  chunkBytes: number;
}

/** Reads chunk after chunk, never further than the chunk asked for and one entry. */
export class Chunks {
  readonly #entries: Entries;
  readonly #limits: ChunkLimits;
  readonly #validate: boolean;
  #count = 0;
  #index = 0;
  #isEnded = false;
  #isWaiting = false;
  /** The entry for which the chunk before had no room. */
  #left: CheckedEntry | undefined;

  constructor(entries: Entries, limits: ChunkLimits, validate: boolean) {
    this.#entries = entries;
    this.#limits = limits;
    this.#validate = validate;
  }

  /** The next chunk, or undefined at the end of the source. */
  async next(): Promise<Chunk | undefined> {
    const { chunkSize, chunkBytes } = this.#limits;
    const items: Chunk["items"] = [];
    let bytes = 1;
    while (items.length < chunkSize) {
      const checked = this.#left ?? (await this.#read());
      if (checked === undefined) break;
      const more = "text" in checked ? byteLength(checked.text) + 1 : 0;
      this.#left = bytes > 1 && bytes + more > chunkBytes ? checked : undefined;
      if (this.#left) break;
      bytes += more;
      items.push({ index: this.#index++, ...checked });
    }
    return items.length === 0 ? undefined : { number: this.#count++, items };
  }

  /** How many chunks there were up to now. */
  get count(): number {
    return this.#count;
  }

  /** Tells the source that no more is wanted. One that is still busy with an entry ends when it has it. */
  async close(): Promise<void> {
    if (this.#isEnded) return;
    this.#isEnded = true;
    const closed = Promise.resolve(this.#entries.return?.());
    if (this.#isWaiting) closed.catch(() => {});
    else await closed;
  }

  async #read(): Promise<CheckedEntry | undefined> {
    if (this.#isEnded) return undefined;
    try {
      const step = this.#entries.next();
      // Awaiting what is there already costs much over a million entries.
      this.#isWaiting = "then" in step;
      const { done, value } = "then" in step ? await step : step;
      this.#isWaiting = false;
      if (!done) return checkEntry(value, this.#validate);
    } catch (error) {
      this.#isEnded = true;
      throw error;
    }
    this.#isEnded = true;
    return undefined;
  }
}
