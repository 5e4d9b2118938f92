import type { OperationId } from "./call.ts";
import type { CallsError } from "./errors/calls-error.ts";

/** One attempt of a call: nothing of it holds the campaign token. */
export interface AttemptInfo {
  operation: OperationId;
  method: string;
  /** The path, with `{token}` in place of the token. */
  route: string;
  /** From 1. */
  attempt: number;
  idempotenceKey: string | undefined;
}

/** Told what the client does. They are called in the midst of a call, which what they throw ends. */
export interface CallsHooks {
  onRequest?: (attempt: AttemptInfo) => void;
  /** An answer came, whether of success or not. */
  onResponse?: (attempt: AttemptInfo & { status: number; replayed: boolean; durationMs: number }) => void;
  /** The attempt failed with the error, and is repeated after so many milliseconds. */
  onRetry?: (attempt: AttemptInfo & { error: CallsError; delayMs: number }) => void;
}
