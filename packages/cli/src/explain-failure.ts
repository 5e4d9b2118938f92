import { CallsError, ConfigurationError, JournalError, ProblemError } from "@calls-api/client/errors";
import { DeclinedError } from "./declined-error.ts";
import type { ExitCode } from "./exit-codes.ts";
import { InputError } from "./input/input-error.ts";
import { UsageError } from "./usage-error.ts";

/** What to tell the user of an error, and the exit code; undefined when it is a bug. */
export function explainFailure(error: unknown): { message: string; code: ExitCode } | undefined {
  if (error instanceof Error && error.name === "AbortError") return { message: "Interrupted.", code: 130 };
  const code = codeOf(error);
  return code === undefined ? undefined : { message: (error as Error).message, code };
}

function codeOf(error: unknown): ExitCode | undefined {
  if (error instanceof UsageError || error instanceof ConfigurationError || error instanceof JournalError)
    return 2;
  if (error instanceof DeclinedError) return 130;
  if (error instanceof InputError) return 1;
  if (error instanceof ProblemError) return error.status >= 500 || error.status === 429 ? 4 : 3;
  if (error instanceof CallsError) return 4;
  // What the system says of a file: `ENOENT: no such file or directory, open 'numbers.csv'`.
  return error instanceof Error && "syscall" in error ? 1 : undefined;
}
