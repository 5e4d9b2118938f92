import { type CallFacts, CallsError } from "../errors/calls-error.ts";
import { DeadlineError, TimeoutError } from "../errors/network-error.ts";
import { delayAfter, type RetryOptions } from "./backoff.ts";
import { wait, withinTime } from "./time.ts";
import { isInDoubt, isInProgress, isPassing } from "./verdict.ts";

export interface RetriedCall {
  operation: string;
  /** False: the request is sent once. */
  retry: RetryOptions | false;
  /** The longest that an attempt may take. */
  timeoutMs: number;
  /** The longest that all of it may take. */
  deadlineMs: number;
  idempotenceKey: string | undefined;
  signal: AbortSignal | undefined;
  /** Whether the same request may have been carried out before. */
  inDoubt?: boolean | undefined;
  onRetry: (attempt: number, error: CallsError, delayMs: number) => void;
}

/**
 * Repeats an attempt until it succeeds, another would be in vain, or the time is over. The wait for a first request
 * that still runs on the server is ended by the deadline alone.
 *
 * @throws the error of the last attempt; DeadlineError when the deadline cut it off
 */
export async function withRetries<T>(
  call: RetriedCall,
  attempt: (number: number, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { operation, retry, timeoutMs, deadlineMs, idempotenceKey, signal, onRetry } = call;
  let { inDoubt = false } = call;
  const deadline = performance.now() + deadlineMs;
  let counted = 0;
  let last: CallsError | undefined;
  for (let attempts = 1; ; attempts++) {
    const left = deadline - performance.now();
    const onTimeout = () =>
      left < timeoutMs
        ? new DeadlineError(operation, deadlineMs, last)
        : new TimeoutError(operation, timeoutMs);
    try {
      return await withinTime(Math.min(left, timeoutMs), signal, onTimeout, (ended) =>
        attempt(attempts, ended),
      );
    } catch (error) {
      if (!(error instanceof CallsError)) throw error;
      last = error;
      inDoubt = isInDoubt(error, inDoubt);
      if (!isInProgress(error)) counted++;
      const delayMs =
        retry && isPassing(error) && counted < retry.maxAttempts
          ? delayAfter(attempts, retry, (error as { retryAfterSeconds?: number }).retryAfterSeconds)
          : Infinity;
      if (performance.now() + delayMs >= deadline) {
        throw Object.assign(error, { attempts, idempotenceKey, inDoubt } satisfies CallFacts);
      }
      onRetry(attempts, error, delayMs);
      await wait(delayMs, signal);
    }
  }
}
