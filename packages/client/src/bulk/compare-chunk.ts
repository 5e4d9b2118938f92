import { JournalError } from "../errors/journal-error.ts";
import { bodyOf } from "./body-writer.ts";
import { sha256 } from "./chunk-key.ts";
import type { Chunk, Item } from "./chunks.ts";
import { historyOf } from "./history.ts";
import type { Journal } from "./journal.ts";

/**
 * Compares a chunk with what the run sent in its place before. Done while the source is read, so that another source is
 * refused before anything of it is sent.
 *
 * @throws JournalError when it is another one
 */
export async function compareChunk(journal: Journal, { number, items, body }: Chunk): Promise<void> {
  const { hash } = historyOf(await journal.read(number), `${number}`);
  if (hash === undefined) return;
  const valid = items.filter((item): item is Item => "start" in item);
  if (valid.length === 0 || (await sha256(bodyOf(body, valid))) !== hash) throw differs(number);
}

export function differs(chunk: number): JournalError {
  return new JournalError(
    "journal.mismatch",
    `Chunk ${chunk} of the source is not what this run sent before: give the run the same entries again, or begin a ` +
      "new run with a new journal for other ones.",
  );
}
