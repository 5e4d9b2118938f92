import type { CallsClient } from "@calls-api/client";
import { fileJournal } from "@calls-api/client/file-journal";
import type { Input } from "../input/open-input.ts";
import type { Entry, Row } from "../input/row.ts";
import type { TableLog } from "../input/table.ts";
import { reviewRows } from "../review/review-rows.ts";
import { reasonOf } from "../review/show-findings.ts";
import { CHUNK_BYTES, CHUNK_SIZE } from "./limits.ts";

export type Result = ReturnType<CallsClient["addPhonesFrom"]> extends AsyncIterable<infer R> ? R : never;

export interface Sending {
  client: CallsClient;
  input: Input;
  log: TableLog;
  journal: string;
  runId: string;
  concurrency: number;
  signal: AbortSignal;
  /** A row that is wrong and is not sent. */
  onInvalid(row: Row, reason: string): void;
  /** What became of a row that was sent; where there is something to wait for, a promise. */
  onResult(row: Row, result: Result): Promise<void> | undefined;
}

/** Send the valid rows of an input, and tell what becomes of each, in their order. */
export async function sendValidRows(sending: Sending): Promise<void> {
  const { client, input, log, journal, runId, concurrency, signal } = sending;
  /** The rows that were handed over and whose results are not there yet. */
  const sent: Row[] = [];
  const source = new ValidRows(input.rows(log), sent, sending.onInvalid);
  const results = client.addPhonesFrom(source, {
    chunkSize: CHUNK_SIZE,
    chunkBytes: CHUNK_BYTES,
    concurrency,
    journal: fileJournal(journal),
    runId,
    bisect: true,
    signal,
  });
  for await (const result of results) {
    const told = sending.onResult(sent.shift() as Row, result);
    // A promise for each of a million rows would take longer than the row.
    if (told) await told;
  }
}

/** The entries of the valid rows. One that is there already is given without a promise: there are millions. */
class ValidRows implements AsyncIterable<Entry> {
  readonly #batches: AsyncIterator<Row[]>;
  readonly #sent: Row[];
  readonly #onInvalid: Sending["onInvalid"];
  #entries: { row: Row; entry: Entry }[] = [];
  #next = 0;

  constructor(batches: AsyncIterable<Row[]>, sent: Row[], onInvalid: Sending["onInvalid"]) {
    this.#batches = batches[Symbol.asyncIterator]();
    this.#sent = sent;
    this.#onInvalid = onInvalid;
  }

  [Symbol.asyncIterator](): AsyncIterator<Entry> {
    return {
      next: (() => this.#take() ?? this.#read()) as () => Promise<IteratorResult<Entry>>,
      return: async () => {
        await this.#batches.return?.();
        return { done: true, value: undefined };
      },
    };
  }

  #take(): IteratorResult<Entry> | undefined {
    const found = this.#entries[this.#next++];
    if (found === undefined) return undefined;
    this.#sent.push(found.row);
    return { done: false, value: found.entry };
  }

  async #read(): Promise<IteratorResult<Entry>> {
    for (;;) {
      const { done, value } = await this.#batches.next();
      if (done) return { done: true, value: undefined };
      this.#entries = [];
      this.#next = 0;
      for (const { row, entry, errors } of reviewRows(value)) {
        if (entry !== undefined) this.#entries.push({ row, entry });
        else this.#onInvalid(row, reasonOf(row, errors));
      }
      const taken = this.#take();
      if (taken !== undefined) return taken;
    }
  }
}
