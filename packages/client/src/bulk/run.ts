import type { CallJobReport } from "@calls-api/types";
import type { OperationId } from "../call.ts";
import { CallsError } from "../errors/calls-error.ts";
import { OutcomeUnknownError } from "../errors/outcome-unknown-error.ts";
import type { Operation } from "../operation.ts";
import type { Perform } from "../perform.ts";
import { type Added, isAnswerFor, readAdded } from "./added.ts";
import type { Item } from "./chunks.ts";
import type { Journal } from "./journal.ts";

/** A load under way. */
export interface Run {
  runId: string;
  journal: Journal;
  bisect: boolean;
  /** Ends the requests under way. */
  signal: AbortSignal;
  perform: Perform;
  operations: Record<OperationId, Operation>;
}

/** Results for each entry where the service offers them, else the plain IDs. */
const ACCEPT = "application/vnd.calls.results+json, application/json;q=0.9";

/**
 * Adds entries, with the key.
 *
 * @param inDoubt whether the same request may have been carried out before
 */
export async function addItems(
  { perform, operations, signal }: Run,
  items: readonly Item[],
  { bytes, key, inDoubt }: { bytes: Uint8Array; key: string; inDoubt: boolean },
): Promise<Added> {
  const { data } = await perform(
    operations.addPhones,
    { idempotenceKey: key, accept: ACCEPT, signal },
    { bytes, inDoubt, isExpected: isAnswerFor(items.length) },
  );
  return readAdded(data, items, async (ids) => {
    try {
      const report = await perform(
        operations.getCallJobReport,
        { body: { ids }, signal },
        { isExpected: Array.isArray },
      );
      return report.data as CallJobReport[];
    } catch (cause) {
      if (!(cause instanceof CallsError)) throw cause;
      throw new OutcomeUnknownError(
        `The entries are in the campaign, but which of them are duplicates is not known: ${cause.message}`,
        { cause },
      );
    }
  });
}
