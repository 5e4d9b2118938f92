import { CallsError, ConfigurationError, NetworkError, ProblemError } from "@calls-api/client";
import { DeclinedError } from "./declined-error.ts";
import type { ExitCode } from "./exit-codes.ts";
import { InputError } from "./input/input-error.ts";
import { UsageError } from "./usage-error.ts";

/** What to tell the user of an error, and the exit code; undefined when it is a bug. */
export function explainFailure(error: unknown): { message: string; code: ExitCode } | undefined {
  if (error instanceof UsageError || error instanceof ConfigurationError) {
    return { message: error.message, code: 2 };
  }
  if (error instanceof DeclinedError) return { message: error.message, code: 130 };
  if (error instanceof InputError) return { message: error.message, code: 1 };
  if (error instanceof ProblemError) return { message: error.message, code: error.status >= 500 ? 4 : 3 };
  if (error instanceof NetworkError) return { message: error.message, code: 4 };
  if (error instanceof CallsError) return { message: error.message, code: 3 };
  // What the system says of a file: `ENOENT: no such file or directory, open 'numbers.csv'`.
  if (error instanceof Error && "syscall" in error) return { message: error.message, code: 1 };
  return undefined;
}
