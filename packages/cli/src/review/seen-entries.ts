import { hash } from "node:crypto";
import { normalFormKey } from "@calls-api/validator";
import type { Entry } from "../input/row.ts";

/**
 * The entries seen so far, by the 64 first bits of a digest of their normal forms (contract §6), in 12 bytes each, so
 * that a million of them fit in memory.
 */
export class SeenEntries {
  #size = 0;
  /** Twice as long as the rows: the halves of the digests. */
  #digests = new Uint32Array(2 << 12);
  /** 0 where the slot is free. */
  #rows = new Uint32Array(1 << 12);

  /**
   * The row, or line, of the first equal entry; undefined where this is the first.
   *
   * @param form the normal form of the settings
   */
  firstRow({ phone, payload }: Entry, form: string, row: number): number | undefined {
    const called = payload === undefined ? { phone } : { phone, payload };
    const digest = hash("sha1", normalFormKey(called) + form, "hex");
    const [high, low] = [Number.parseInt(digest.slice(0, 8), 16), Number.parseInt(digest.slice(8, 16), 16)];
    const slot = this.#slotOf(high, low);
    const found = this.#rows[slot];
    if (found !== 0) return found;
    this.#put(slot, high, low, row);
    if (++this.#size * 2 > this.#rows.length) this.#grow();
    return undefined;
  }

  #slotOf(high: number, low: number): number {
    const mask = this.#rows.length - 1;
    let slot = low & mask;
    while (
      this.#rows[slot] !== 0 &&
      (this.#digests[2 * slot] !== high || this.#digests[2 * slot + 1] !== low)
    ) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #put(slot: number, high: number, low: number, row: number): void {
    this.#digests[2 * slot] = high;
    this.#digests[2 * slot + 1] = low;
    this.#rows[slot] = row;
  }

  #grow(): void {
    const [rows, digests] = [this.#rows, this.#digests];
    this.#rows = new Uint32Array(2 * rows.length);
    this.#digests = new Uint32Array(2 * digests.length);
    for (const [slot, row] of rows.entries()) {
      if (row === 0) continue;
      const [high, low] = [digests[2 * slot] as number, digests[2 * slot + 1] as number];
      this.#put(this.#slotOf(high, low), high, low, row);
    }
  }
}
