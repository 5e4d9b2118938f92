import { check } from "../check.ts";
import { JournalError } from "../errors/journal-error.ts";
import type { Settings } from "../options.ts";
import { sha256 } from "./chunk-key.ts";
import type { ChunkLimits } from "./chunks.ts";
import type { Journal, JournalRun } from "./journal.ts";

/**
 * Begins a run, or goes on with the one that the journal holds.
 *
 * @returns the run's ID, and how many chunks it has reached before
 * @throws JournalError when the journal is of another run
 */
export async function beginRun(
  journal: Journal,
  { baseUrl, token }: Settings,
  limits: ChunkLimits,
  wantedId: string | undefined,
): Promise<{ runId: string; reached: number }> {
  const kept = await journal.open();
  try {
    const runId = kept?.run.runId ?? wantedId ?? crypto.randomUUID();
    // Four digits tell nearly all campaigns apart, and leave too many tokens possible to find the one by trying.
    const campaign = (await sha256(JSON.stringify([runId, baseUrl, token]))).slice(0, 4);
    const run: JournalRun = { journal: 1, runId, campaign, ...limits };
    if (kept) compare(kept.run, run, wantedId);
    else await journal.begin(run);
    return { runId, reached: kept?.chunks ?? 0 };
  } catch (error) {
    await journal.close();
    throw error;
  }
}

/** @throws JournalError unless the journal is of this run */
function compare(kept: JournalRun, run: JournalRun, wantedId: string | undefined): void {
  const refuse = (found: string) => {
    throw new JournalError(
      "journal.mismatch",
      `The journal is of a run ${found}: go on with that one, or give this one a new journal.`,
    );
  };
  if (kept.journal !== run.journal)
    refuse(`of version ${kept.journal} of the journal, which is not known here`);
  if (wantedId !== undefined && wantedId !== kept.runId) refuse(`called ${JSON.stringify(kept.runId)}`);
  if (kept.campaign !== run.campaign) refuse("into another campaign or service");
  for (const limit of ["chunkSize", "chunkBytes"] as const) {
    if (kept[limit] !== run[limit]) refuse(`with ${limit} ${kept[limit]}, not ${run[limit]}`);
  }
}

/** @throws ConfigurationError unless it can name a run */
export function checkRunId(runId: unknown): void {
  check(
    runId === undefined || (typeof runId === "string" && runId !== ""),
    `runId must be a text, such as a random UUID, found ${String(runId)}.`,
  );
}
