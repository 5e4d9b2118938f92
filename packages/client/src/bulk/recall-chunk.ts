import { JournalError } from "../errors/journal-error.ts";
import { sha256 } from "./chunk-key.ts";
import type { Chunk, Item } from "./chunks.ts";
import { historyOf } from "./history.ts";
import type { Journal, JournalRecord } from "./journal.ts";

/** A chunk, and what the run knows of it from before. */
export interface RecalledChunk extends Chunk {
  /** The entries that can be sent. */
  valid: readonly Item[];
  /** SHA-256 of the body. */
  hash: string;
  records: JournalRecord[];
}

/**
 * Compares a chunk with what the run sent in its place before. Done while the source is read, chunk after chunk, so that
 * another source is refused before anything of it is sent, and that nothing is waited for before a chunk's first record
 * is written: the journal has those in the order of the chunks.
 *
 * @throws JournalError when it is another one
 */
export async function recallChunk(journal: Journal, chunk: Chunk): Promise<RecalledChunk> {
  const { number, items, body } = chunk;
  const records = await journal.read(number);
  const valid = items.filter((item): item is Item => "start" in item);
  const hash = valid.length === 0 ? "" : await sha256(body);
  const known = historyOf(records, `${number}`).hash;
  if (known !== undefined && known !== hash) throw differs(number);
  return { ...chunk, valid, hash, records };
}

function differs(chunk: number): JournalError {
  return new JournalError(
    "journal.mismatch",
    `Chunk ${chunk} of the source is not what this run sent before: give the run the same entries again, or begin a ` +
      "new run with a new journal for other ones.",
  );
}
