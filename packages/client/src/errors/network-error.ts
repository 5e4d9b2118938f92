import { CallsError } from "./calls-error.ts";

/** Codes of causes that say: there was no connection. */
const NOT_CONNECTED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(NET|HOST)UNREACH)$/;

/**
 * No answer came: mostly it is not known whether the request arrived. `cause` is what fetch threw, without the
 * campaign token.
 */
export class NetworkError extends CallsError<"network" | "timeout" | "deadline"> {
  override readonly name: string = "NetworkError";

  /** False when there was no connection at all. */
  get mayHaveArrived(): boolean {
    for (let cause = this.cause; cause instanceof Error; cause = cause.cause) {
      if (NOT_CONNECTED.test(`${(cause as { code?: unknown }).code}`)) return false;
    }
    return true;
  }

  static of(operation: string, cause: unknown): NetworkError {
    const { message = String(cause), cause: inner } = Object(cause) as Partial<Error>;
    const reason = inner instanceof Error ? `${message} (${inner.message})` : message;
    return new NetworkError("network", `${operation} got no answer: ${reason}`, { cause });
  }
}

/** No answer came within `timeoutMs`. */
export class TimeoutError extends NetworkError {
  override readonly name = "TimeoutError";

  constructor(operation: string, timeoutMs: number) {
    super("timeout", `${operation} got no answer within ${timeoutMs} ms.`);
  }
}

/** There was no success within `deadlineMs`, all attempts together. `cause` is how the attempt before ended. */
export class DeadlineError extends NetworkError {
  override readonly name = "DeadlineError";

  constructor(operation: string, deadlineMs: number, cause: CallsError | undefined) {
    const before = cause ? ` The attempt before: ${cause.message}` : "";
    super("deadline", `${operation} did not succeed within ${deadlineMs} ms.${before}`, cause && { cause });
  }
}
