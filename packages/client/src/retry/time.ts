import { abortable } from "../abort.ts";

/**
 * Waits, unless it is aborted.
 *
 * @param ms at most 24 days: setTimeout fires at once when it gets more
 */
export async function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const elapsed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await abortable(elapsed, signal).finally(() => clearTimeout(timer));
}

/**
 * Runs something that heeds a signal, or not: the abort of the caller and the end of the time end it either way.
 *
 * @param ms at most a day
 * @param onTimeout makes the error that is thrown when the time is over
 */
export async function withinTime<T>(
  ms: number,
  signal: AbortSignal | undefined,
  onTimeout: () => Error,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  signal?.addEventListener("abort", abort);
  const timer = setTimeout(() => controller.abort(onTimeout()), ms);
  try {
    return await abortable(run(controller.signal), controller.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}
