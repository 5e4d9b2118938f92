import type { JournalRecord } from "./journal.ts";

/** What a journal knows of one request. */
export interface History {
  /** SHA-256 of its body. */
  hash?: string;
  /** When it was sent without an answer up to now. */
  sent?: number;
  added?: Extract<JournalRecord, { added: unknown }>;
  /** How it was refused last. */
  refusal?: Extract<JournalRecord, { refused: unknown }>;
  refusals: number;
}

/** @param records of the request's chunk, in their order */
export function historyOf(records: readonly JournalRecord[], id: string): History {
  const history: History = { refusals: 0 };
  for (const record of records) {
    if (record.id !== id) continue;
    if ("sent" in record) {
      history.hash = record.hash;
      history.sent ??= record.sent;
    } else if ("added" in record) {
      history.added = record;
    } else {
      history.refusal = record;
      history.refusals++;
      delete history.sent;
    }
  }
  return history;
}
