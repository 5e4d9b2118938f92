import { randomUUID } from "node:crypto";
import { fileJournal } from "@calls-api/client/file-journal";
import { UsageError } from "../usage-error.ts";

/**
 * The ID of a run, which begins with the digest of its entries, so that it is not gone on with for other ones; that
 * of the journal, where there is one to resume.
 *
 * @throws UsageError when the journal is of other entries, JournalError when it cannot be read
 */
export async function runIdFor(digest: string, file: string, isResumed: boolean): Promise<string> {
  const kept = isResumed ? await readRunId(file) : undefined;
  if (kept === undefined) return `${digest}-${randomUUID()}`;
  if (kept.startsWith(`${digest}-`)) return kept;
  throw new UsageError(
    `${file} is of a run with other entries, and nothing was sent: resume it with the same file and the same options. ` +
      "To add this file instead, delete that journal first.",
  );
}

/** Undefined when the run was broken off before it began. */
async function readRunId(file: string): Promise<string | undefined> {
  const journal = fileJournal(file);
  try {
    return (await journal.open())?.run.runId;
  } finally {
    await journal.close();
  }
}
