import type { ValidationError } from "@calls-api/validator/operations";
import { BodyWriter, type Stretch } from "./body-writer.ts";
import { type CheckedEntry, checkEntry } from "./check-entry.ts";
import type { Entries } from "./entry-source.ts";

/** An entry that can be sent. */
export interface Item extends Stretch {
  /** Its place in the source. */
  index: number;
  phone: string | undefined;
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
  /** A JSON array of those that can be sent. */
  body: Uint8Array<ArrayBuffer>;
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
  readonly #writer = new BodyWriter();
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
    try {
      const items = await this.#read();
      return items.length === 0 ? undefined : { number: this.#count++, items, body: this.#writer.end() };
    } catch (error) {
      this.#isEnded = true;
      throw error;
    }
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

  async #read(): Promise<Chunk["items"]> {
    const { chunkSize, chunkBytes } = this.#limits;
    const items: Chunk["items"] = [];
    while (items.length < chunkSize) {
      let checked = this.#left;
      this.#left = undefined;
      if (!checked) {
        if (this.#isEnded) break;
        let step = this.#entries.next();
        // Awaiting what is there already costs much over a million entries.
        if ("then" in step) {
          this.#isWaiting = true;
          step = await step;
          this.#isWaiting = false;
        }
        if (step.done) {
          this.#isEnded = true;
          break;
        }
        checked = checkEntry(step.value, this.#validate);
      }
      if ("errors" in checked) {
        items.push({ index: this.#index++, ...checked });
        continue;
      }
      const { start, end } = this.#writer.add(checked.text);
      if (start > 1 && end >= chunkBytes) {
        this.#writer.remove({ start, end });
        this.#left = checked;
        break;
      }
      items.push({ index: this.#index++, phone: checked.phone, start, end });
    }
    return items;
  }
}
