import { atLeast, check } from "../check.ts";
import { JournalError } from "../errors/journal-error.ts";
import type { ClientParts } from "../later.ts";
import { beginRun, checkRunId } from "./begin-run.ts";
import { Chunks } from "./chunks.ts";
import type { EntryResult } from "./entry-result.ts";
import { type EntrySource, readEntries } from "./entry-source.ts";
import { inOrder } from "./in-order.ts";
import { type Journal, noJournal } from "./journal.ts";
import { recallChunk } from "./recall-chunk.ts";
import type { Run } from "./run.ts";
import { settleChunk } from "./settle-chunk.ts";

export interface AddPhonesFromOptions {
  /** Entries in a chunk; default 1,000. */
  chunkSize?: number;
  /** Bytes in a chunk; default 1 MiB. An entry that has more is sent alone. */
  chunkBytes?: number;
  /** Chunks read ahead and sent at a time; default 4. */
  concurrency?: number;
  /**
   * The name of the run, from which the keys of its chunks are derived: the same run sends the same entries as often
   * as it likes, within 24 hours, and adds them once. Default: that of the journal, else a random one.
   */
  runId?: string;
  /** Where the run is kept, so that it can be gone on with after a breakdown. */
  journal?: Journal;
  /**
   * Whether a chunk that the server refuses is taken apart until the wrong entries are known, and the others added;
   * default false: then all its entries fail.
   */
  bisect?: boolean;
  /** Ends the load; the error is then the reason of the abort. */
  signal?: AbortSignal;
}

/** The results of the method `addPhonesFrom` of a client, chunk by chunk: there are a million of them. */
export function addPhonesFrom(
  { settings, perform, operations }: ClientParts,
  source: EntrySource,
  options: AddPhonesFromOptions = {},
): AsyncGenerator<EntryResult[], void, undefined> {
  const { chunkSize = 1000, chunkBytes = 2 ** 20, concurrency = 4, journal = noJournal } = options;
  atLeast("chunkSize", chunkSize, 1);
  atLeast("chunkBytes", chunkBytes, 1);
  atLeast("concurrency", concurrency, 1);
  checkRunId(options.runId);
  check(
    settings.idempotency,
    "addPhonesFrom sends a key with every chunk: make its client without idempotency: false.",
  );
  const limits = { chunkSize, chunkBytes };
  const chunks = new Chunks(readEntries(source), limits, settings.validate);
  return load(chunks, options.signal, async function* (ending) {
    const { runId, reached } = await beginRun(journal, settings, limits, options.runId);
    const { bisect = false } = options;
    const run: Run = { runId, journal, bisect, signal: ending.signal, perform, operations };
    try {
      yield* inOrder(
        concurrency,
        ending,
        async () => {
          const chunk = await chunks.next();
          return chunk && recallChunk(journal, chunk);
        },
        (chunk) => settleChunk(run, chunk),
      );
      if (chunks.count < reached) throw shorter(chunks.count);
    } finally {
      await journal.close();
    }
  });
}

/** The results, chunk by chunk; the source and the abort signal are let go whatever the end. */
async function* load(
  chunks: Chunks,
  signal: AbortSignal | undefined,
  settle: (ending: AbortController) => AsyncIterable<EntryResult[]>,
): AsyncGenerator<EntryResult[], void, undefined> {
  const ending = new AbortController();
  const abort = () => ending.abort(signal?.reason);
  try {
    if (signal?.aborted) abort();
    signal?.addEventListener("abort", abort, { once: true });
    yield* settle(ending);
  } finally {
    signal?.removeEventListener("abort", abort);
    await chunks.close();
  }
}

function shorter(chunk: number): JournalError {
  return new JournalError(
    "journal.mismatch",
    `The source ends before chunk ${chunk}, which this run sent before: give the run the same entries again.`,
  );
}
