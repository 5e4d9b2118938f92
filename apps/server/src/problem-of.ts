import { BODY_LIMIT } from "./body-limit.ts";
import { DatabaseUnavailableError } from "./database.ts";
import { Problem } from "./problem.ts";
import { redactToken } from "./token.ts";

/** Expected failures are problems already, or ones that the framework and the database name; the rest are bugs. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof DatabaseUnavailableError) {
    const detail = "The database does not answer: send the request again in 5 seconds.";
    return new Problem("unavailable", detail, { headers: { "retry-after": "5" } });
  }
  switch ((error as { code?: unknown }).code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return new Problem(
        "body.too.large",
        `The body has more than ${BODY_LIMIT} bytes (64 MiB): send it in parts.`,
      );
    case "FST_ERR_CTP_INVALID_CONTENT_LENGTH":
      return new Problem(
        "invalid.json",
        "The body is shorter or longer than Content-Length says: send the whole of it.",
      );
    case "FST_ERR_BAD_URL":
      return new Problem(
        "not.found",
        "The path is not well formed: see the reference for the operations that exist.",
      );
  }
  return new Problem(
    "internal.error",
    "The failure is recorded under the instance above: quote it when you report it.",
  );
}

/** What is safe to log of an unexpected error: where it happened, without data of the request. */
export function describeFailure(error: unknown): string {
  return error instanceof Error ? redactToken(error.stack ?? error.message) : typeof error;
}
