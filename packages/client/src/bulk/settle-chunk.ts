import { CallsError } from "../errors/calls-error.ts";
import { JournalError } from "../errors/journal-error.ts";
import { OutcomeUnknownError } from "../errors/outcome-unknown-error.ts";
import type { Added } from "./added.ts";
import { bodyOf } from "./body-writer.ts";
import { deriveKey, sha256 } from "./chunk-key.ts";
import type { InvalidItem, Item } from "./chunks.ts";
import type { EntryResult, FailedResult } from "./entry-result.ts";
import { historyOf } from "./history.ts";
import type { JournalRecord } from "./journal.ts";
import type { RecalledChunk } from "./recall-chunk.ts";
import { isAboutBody, isFinalRefusal, wrongEntries } from "./refusal.ts";
import { addItems, type Run } from "./run.ts";

/** The server keeps keys for 24 hours (contract §2); the hour less is for clocks and repetitions. */
const RESENT_WITHIN = 23 * 3_600_000;

/** Entries that are sent together: a chunk, or a part of one that was refused. */
interface Part {
  chunk: number;
  id: string;
  items: readonly Item[];
  /** Of the whole chunk. */
  body: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the body of the items. */
  hash: string;
}

/** Finds out what happens to each entry of a chunk, from the journal or by sending them. */
export async function settleChunk(
  run: Run,
  { number, items, valid, body, hash, records }: RecalledChunk,
): Promise<EntryResult[]> {
  const results: EntryResult[] = new Array(items.length);
  const first = items[0]?.index ?? 0;
  const put: Put = ({ index, phone }, outcome) => {
    results[index - first] = { index, phone, ...outcome };
  };
  for (const item of items) {
    if ("errors" in item) put(item, { outcome: "invalid", errors: item.errors });
  }
  const whole: Part = { chunk: number, id: `${number}`, items: valid, body, hash };
  if (valid.length > 0) await settlePart(run, whole, records, put);
  return results;
}

type Outcome = EntryResult extends infer R
  ? R extends EntryResult
    ? Omit<R, "index" | "phone">
    : never
  : never;
type Put = (item: Item | InvalidItem, outcome: Outcome) => void;

async function settlePart(run: Run, part: Part, records: JournalRecord[], put: Put): Promise<void> {
  const { journal, runId, bisect } = run;
  const { chunk, id, items, hash } = part;
  const { sent, refusals, refusal, added } = historyOf(records, id);
  if (added) return putAdded(items, added, put);
  const divide = (refused: Parameters<typeof wrongEntries>[1]) =>
    dividePart(part, wrongEntries(items, refused), put, (rest) => settlePart(run, rest, records, put));
  if (bisect && refusal && isAboutBody(refusal)) return divide(refusal.refused);
  const fail = (error: CallsError) => {
    const failed: Omit<FailedResult, "index" | "phone"> = {
      outcome: "failed",
      error,
      mayBeAdded: error.inDoubt,
    };
    for (const item of items) put(item, failed);
  };
  if (sent !== undefined && Date.now() - sent > RESENT_WITHIN) return fail(tooOld(chunk, sent));

  const bytes = bodyOf(part.body, items);
  if (sent === undefined) await journal.append({ chunk, id, sent: Date.now(), hash });
  try {
    const key = await deriveKey(runId, id, hash, refusals);
    const answer = await addItems(run, items, { bytes, key, inDoubt: sent !== undefined });
    await journal.append({ chunk, id, ...answer });
    putAdded(items, answer, put);
  } catch (error) {
    if (!(error instanceof CallsError) || error instanceof JournalError) throw error;
    if (!isFinalRefusal(error)) return fail(error);
    const refused = { refused: error.problem, status: error.status };
    await journal.append({ chunk, id, ...refused });
    return bisect && isAboutBody(refused) ? divide(refused.refused) : fail(error);
  }
}

function putAdded(items: readonly Item[], { added, duplicates }: Added, put: Put): void {
  const before = new Set(duplicates);
  for (const [place, item] of items.entries()) {
    const callJobId = added[place] ?? undefined;
    if (callJobId !== undefined && !before.has(place)) put(item, { outcome: "created", callJobId });
    else put(item, { outcome: "duplicate", ...(callJobId !== undefined && { callJobId }) });
  }
}

/** Sends the rest without the entries that are known to be wrong, or, when none is, one half after the other. */
async function dividePart(
  { id, items, ...rest }: Part,
  wrong: ReturnType<typeof wrongEntries>,
  put: Put,
  settle: (part: Part) => Promise<void>,
): Promise<void> {
  for (const [place, errors] of wrong) put(items[place] as Item, { outcome: "invalid", errors });
  const right = items.filter((_, place) => !wrong.has(place));
  const middle = wrong.size > 0 ? right.length : Math.ceil(right.length / 2);
  const parts = [right.slice(0, middle), right.slice(middle)].filter(({ length }) => length > 0);
  for (const [number, some] of parts.entries()) {
    const hash = await sha256(bodyOf(rest.body, some));
    await settle({ ...rest, id: `${id}.${number}`, items: some, hash });
  }
}

function tooOld(chunk: number, sent: number): OutcomeUnknownError {
  return new OutcomeUnknownError(
    `Chunk ${chunk} was sent at ${new Date(sent).toISOString()} and no answer came; the server no longer knows its key, ` +
      "so that sending it again could call people twice. Look the numbers up with getCallJobReport, and add those " +
      "that are missing in a new run.",
  );
}
