import type { CallsError } from "../errors/calls-error.ts";
import { NetworkError } from "../errors/network-error.ts";
import { ProblemError } from "../errors/problem-error.ts";
import { UnexpectedResponseError } from "../errors/unexpected-response-error.ts";

/**
 * The next attempt may fare better: 500 and the statuses by which a proxy says that it got no answer (502, 504) are
 * among them, because with a key, or when nothing is changed, asking again is harmless.
 */
const PASSING = new Set([408, 429, 500, 502, 503, 504]);
/** The body was looked at and refused: had an earlier attempt been carried out, its answer would have come again. */
const SETTLING = new Set([400, 413, 415, 422]);

/** The first request with this key still runs on the server: asked later, it gives the first answer (contract §2). */
export function isInProgress(error: CallsError): boolean {
  return error.code === "idempotence.in.progress";
}

/** Whether it makes sense to send the request again, given that it is safe. */
export function isPassing(error: CallsError): boolean {
  if (error instanceof NetworkError) return error.code !== "deadline";
  if (error instanceof UnexpectedResponseError && error.status < 300) return true;
  return isInProgress(error) || PASSING.has(statusOf(error) ?? 0);
}

/**
 * Whether the request may have been carried out, after an attempt that ended so.
 *
 * @param before whether it may have been by an earlier attempt
 */
export function isInDoubt(error: CallsError, before: boolean): boolean {
  if (error instanceof NetworkError) return before || error.mayHaveArrived;
  if (isInProgress(error) || error.code === "idempotence.key.reused") return true;
  const status = statusOf(error);
  if (status === undefined) return before;
  if (error instanceof ProblemError && SETTLING.has(status)) return false;
  return before || status < 400 || status === 408 || status >= 500;
}

function statusOf(error: CallsError): number | undefined {
  return error instanceof ProblemError || error instanceof UnexpectedResponseError ? error.status : undefined;
}
