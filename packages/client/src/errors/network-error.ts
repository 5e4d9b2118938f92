import { CallsError } from "./calls-error.ts";

/**
 * No answer came: it is not known whether the request arrived. `cause` is what fetch threw, without the campaign
 * token.
 */
export class NetworkError extends CallsError<"network"> {
  constructor(operation: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super("network", `${operation} got no answer: ${reason}`, { cause });
  }
}
