import { existsSync } from "node:fs";
import type { Format } from "../input/format.ts";
import { UsageError } from "../usage-error.ts";
import { rejectedFileOf } from "./rejected-rows.ts";

/** The files beside an input that a load writes. */
export interface RunFiles {
  journal: string;
  rejected: string;
}

/**
 * Where the journal and the rejected rows go, and whether they may.
 *
 * @param path undefined for standard input, which has no name
 * @throws UsageError when a run would be begun twice, a file overwritten, or nothing is there to resume
 */
export function runFiles(
  path: string | undefined,
  format: Format,
  {
    journal = path && `${path}.calls-journal`,
    rejected,
    resume,
  }: { journal?: string; rejected?: string; resume?: boolean },
): RunFiles {
  if (journal === undefined) {
    throw new UsageError(
      "Standard input has no name: write --journal FILE, from which a broken run can be resumed.",
    );
  }
  if (resume && !existsSync(journal)) {
    throw new UsageError(`There is nothing to resume, no file ${journal}: leave out --resume to begin.`);
  }
  if (!resume && existsSync(journal)) {
    throw new UsageError(
      `${journal} says that this file was being added and the run did not end: add --resume to go on with it. ` +
        "To add the file once more instead, delete that journal first.",
    );
  }
  const file = rejected ?? rejectedFileOf(path ?? journal, format);
  if (!resume && existsSync(file)) {
    throw new UsageError(`${file} exists and is not overwritten: move it away, or write --rejected FILE.`);
  }
  return { journal, rejected: file };
}
