import {
  CallsError,
  ConfigurationError,
  JournalError,
  NetworkError,
  ProblemError,
} from "@calls-api/client/errors";
import { DeclinedError } from "./declined-error.ts";
import type { ExitCode } from "./exit-codes.ts";
import { InputError } from "./input/input-error.ts";
import { UsageError } from "./usage-error.ts";

/** What to tell the user of an error, and the exit code; undefined when it is a bug. */
export function explainFailure(error: unknown): { message: string; code: ExitCode } | undefined {
  if (error instanceof Error && error.name === "AbortError") return { message: "Interrupted.", code: 130 };
  const code = codeOf(error);
  return code === undefined ? undefined : { message: messageOf(error as Error), code };
}

/** In the words of the command, not of the client or the system beneath. */
function messageOf(error: Error): string {
  if (error instanceof ConfigurationError) return error.message.replace(/^baseUrl/, "--base-url");
  if (error instanceof NetworkError && !error.mayHaveArrived) {
    const { cause: why = error } = (error.cause ?? error) as { cause?: Error };
    return `The service cannot be reached (${why.message}): see whether it runs, and whether --base-url is right.`;
  }
  if (error instanceof ProblemError) {
    const { code, detail, title } = error.problem;
    const hint = code === "not.found" ? " See whether --base-url is right." : "";
    return `The service refused with ${code}: ${detail ?? title ?? error.status}${hint}`;
  }
  const { code, path } = error as NodeJS.ErrnoException;
  if (path === undefined) return error.message;
  if (code === "ENOENT") return `There is no file ${path}.`;
  if (code === "EACCES") return `${path} may not be opened: see who owns it, and its permissions.`;
  return error.message;
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
