/** How often and how soon a request is sent again. */
export interface RetryOptions {
  /** The first one included; default 5. */
  maxAttempts: number;
  /** The longest wait before the second attempt, in milliseconds; it doubles with each; default 250. */
  baseDelayMs: number;
  /** The longest wait of all, in milliseconds, but for a `Retry-After`; default 10,000. */
  maxDelayMs: number;
}

export const DEFAULT_RETRY: RetryOptions = { maxAttempts: 5, baseDelayMs: 250, maxDelayMs: 10_000 };

/**
 * Milliseconds to wait after an attempt: anything from nothing to a bound that doubles ("full jitter"), so that
 * clients that failed together do not come back together; what the server asks for is the least.
 *
 * @param attempt from 1
 */
export function delayAfter(
  attempt: number,
  { baseDelayMs, maxDelayMs }: RetryOptions,
  retryAfterSeconds = 0,
): number {
  const bound = Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1));
  return Math.max(retryAfterSeconds * 1000, Math.random() * bound);
}
