import { CallsError } from "./calls-error.ts";

/** It cannot be found out by sending again whether entries were added. */
export class OutcomeUnknownError extends CallsError<"outcome.unknown"> {
  override readonly name = "OutcomeUnknownError";
  override readonly inDoubt = true;

  constructor(message: string, options?: ErrorOptions) {
    super("outcome.unknown", message, options);
  }
}
