import { CallsError } from "./calls-error.ts";

/** An answer came that the contract does not know: not of this API, or cut off on its way. */
export class UnexpectedResponseError extends CallsError<"unexpected.response"> {
  override readonly name = "UnexpectedResponseError";
  readonly status: number;
  readonly contentType: string | undefined;
  /** Seconds, from the header `Retry-After`. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    operation: string,
    answer: {
      status: number;
      contentType: string | undefined;
      retryAfterSeconds: number | undefined;
      text: string;
    },
  ) {
    const { status, contentType, retryAfterSeconds, text } = answer;
    const start = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    super(
      "unexpected.response",
      `${operation} got an answer that is not of the Calls API: status ${status}, ` +
        `${contentType ?? "no Content-Type"}, beginning ${JSON.stringify(start)}. See whether baseUrl is right.`,
    );
    this.status = status;
    this.contentType = contentType;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
