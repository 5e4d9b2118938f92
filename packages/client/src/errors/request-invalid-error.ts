import type { ValidationError } from "@calls-api/validator/operations";
import { CallsError } from "./calls-error.ts";

/** How many errors the message shows; `errors` has more. */
const SHOWN = 3;

/** The request breaks its schema: it was not sent. */
export class RequestInvalidError extends CallsError<"request.invalid"> {
  override readonly name = "RequestInvalidError";
  /** At most 100, by pointer. */
  readonly errors: ValidationError[];
  /** All of them. */
  readonly errorCount: number;

  /** @param part of the request, such as `"body"` */
  constructor(
    operation: string,
    part: string,
    { errors, errorCount }: { errors: ValidationError[]; errorCount: number },
  ) {
    const lines = errors
      .slice(0, SHOWN)
      .map(({ pointer, message }) => `  ${pointer || "(whole)"} ${message}`);
    const more = errorCount > SHOWN ? `\n  … ${errorCount - SHOWN} more` : "";
    super(
      "request.invalid",
      `The ${part} of ${operation} is not valid and was not sent:\n${lines.join("\n")}${more}`,
    );
    this.errors = errors;
    this.errorCount = errorCount;
  }
}
