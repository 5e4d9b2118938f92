import { CallsError } from "./calls-error.ts";

/** The client was made with an option that cannot work. */
export class ConfigurationError extends CallsError<"configuration"> {
  override readonly name = "ConfigurationError";

  constructor(message: string) {
    super("configuration", message);
  }
}
