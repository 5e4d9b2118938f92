import type { ProblemContext, ReceivedProblem } from "./errors/problem-error.ts";
import { problemError } from "./errors/problems.ts";
import { UnexpectedResponseError } from "./errors/unexpected-response-error.ts";
import type { Secret } from "./secret.ts";

const JSON_TYPE = /^[^;]*[/+]json\s*(;|$)/i;

/** An answer as it came. */
export interface Received {
  operation: string;
  response: Response;
  text: string;
}

/**
 * The body of a successful answer; undefined when it has none. Every `+json` is JSON.
 *
 * @throws ProblemError for a problem, UnexpectedResponseError for what the contract does not know
 */
export function readAnswer({ operation, response, text }: Received, secret: Secret): unknown {
  const contentType = response.headers.get("content-type") ?? undefined;
  const clean = secret.redact(text);
  const unexpected = () =>
    new UnexpectedResponseError(operation, { status: response.status, contentType, text: clean });
  if (response.ok && text === "") return undefined;
  if (contentType === undefined || !JSON_TYPE.test(contentType)) throw unexpected();
  if (response.ok) return parse(text, unexpected);
  const problem = parse(clean, unexpected);
  if (!isProblem(problem)) throw unexpected();
  const context: ProblemContext = {
    operation,
    status: response.status,
    retryAfterSeconds: retryAfter(response.headers.get("retry-after")),
  };
  throw problemError(problem, context);
}

function parse(text: string, unexpected: () => Error): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unexpected();
  }
}

function isProblem(value: unknown): value is ReceivedProblem {
  return (
    typeof value === "object" && value !== null && typeof (value as { code?: unknown }).code === "string"
  );
}

/** Seconds, from a number of seconds or a date (RFC 9110 §10.2.3). */
function retryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000));
}
