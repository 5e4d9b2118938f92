import { rm } from "node:fs/promises";
import type { CallsClient } from "@calls-api/client";
import type { ExitCode } from "../exit-codes.ts";
import type { Input } from "../input/open-input.ts";
import type { Row } from "../input/row.ts";
import type { TableLog } from "../input/table.ts";
import { reasonOf } from "../review/show-findings.ts";
import { number, plural } from "../review/tally.ts";
import { say, type Terminal, writeOut } from "../terminal.ts";
import type { Plan } from "./plan.ts";
import { Progress } from "./progress.ts";
import { RejectedRows } from "./rejected-rows.ts";
import type { RunFiles } from "./run-files.ts";
import { type Result, sendValidRows } from "./send-valid-rows.ts";

export interface LiveRun {
  client: CallsClient;
  input: Input;
  plan: Plan;
  files: RunFiles;
  runId: string;
  concurrency: number;
  terminal: Terminal;
  json: boolean;
}

/** Send the rows of an input, keep what is rejected, and say what became of all. */
export async function sendRows(run: LiveRun): Promise<ExitCode> {
  const { client, input, plan, files, runId, concurrency, terminal, json } = run;
  const log: TableLog = { emptyRows: 0 };
  const rejected = new RejectedRows(files.rejected, input, log);
  const progress = new Progress(terminal, plan.tally.valid, () => performance.now());
  const outcomes = { created: 0, duplicate: 0, invalid: 0 };
  const print = (line: object) => (json ? writeOut(terminal, `${JSON.stringify(line)}\n`) : undefined);

  const settle = (row: Row, result: Result) => {
    if (result.outcome === "failed") throw result.error;
    outcomes[result.outcome]++;
    progress.step();
    if (result.outcome === "invalid") rejected.add(row, reasonOf(row, result.errors));
    return print({ type: "result", row: row.number, ...result });
  };
  try {
    await sendValidRows({
      client,
      input,
      log,
      journal: files.journal,
      runId,
      concurrency,
      signal: terminal.interrupted(),
      onInvalid(row, reason) {
        rejected.add(row, reason);
      },
      onResult: settle,
    });
  } catch (error) {
    progress.end();
    await rejected.end();
    const known = number(outcomes.created + outcomes.duplicate + outcomes.invalid);
    say(
      terminal,
      `The run has not ended: what became of ${known} of ${plural(plan.tally.valid, "entry", "entries")} is known. ` +
        "To go on, run the same command with --resume: nobody is added twice.",
    );
    throw error;
  }
  progress.end();
  const file = await rejected.end();
  await rm(files.journal, { force: true });
  await print({
    type: "summary",
    ...plan.tally,
    ...outcomes,
    rejected: rejected.count,
    rejectedFile: file ?? null,
  });
  say(terminal, sentence(outcomes, rejected.count, file));
  return rejected.count === 0 ? 0 : 1;
}

function sentence(
  { created, duplicate }: { created: number; duplicate: number },
  rejected: number,
  file: string | undefined,
): string {
  const parts = [`${number(created)} added`];
  if (duplicate > 0) parts.push(`${plural(duplicate, "duplicate")} ignored, which the campaign has already`);
  parts.push(
    rejected === 0
      ? "none rejected"
      : `${number(rejected)} rejected: see ${file}, put the rows right, and add that file`,
  );
  return `Done: ${parts.join(", ")}.`;
}
