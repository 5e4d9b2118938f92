import type { CallsError } from "../errors/calls-error.ts";
import { NetworkError } from "../errors/network-error.ts";

/**
 * The next attempt may fare better: 500 and the statuses by which a proxy says that it got no answer (502, 504) are
 * among them, because with a key, or when nothing is changed, asking again is harmless.
 */
const PASSING = [408, 429, 500, 502, 503, 504];
/** The body was looked at and refused: had an earlier attempt been carried out, its answer would have come again. */
const SETTLING = [400, 413, 415, 422];

/** The first request with this key still runs on the server: asked later, it gives the first answer (contract §2). */
export function isInProgress(error: CallsError): boolean {
  return error.code === "idempotence.in.progress";
}

/** Whether it makes sense to send the request again, given that it is safe. */
export function isPassing(error: CallsError): boolean {
  if (error instanceof NetworkError) return error.code !== "deadline";
  const status = statusOf(error);
  // An error with a status of success is of an answer that was cut off or garbled.
  return isInProgress(error) || status < 300 || PASSING.includes(status);
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
  // Told by its code, because the classes of answers are not loaded before there is one.
  if (error.code !== "unexpected.response" && SETTLING.includes(status)) return false;
  return before || status < 400 || status === 408 || status >= 500;
}

/** NaN for an error that is of no answer. */
function statusOf(error: CallsError): number {
  return Number((error as { status?: number }).status);
}
