/** An input that cannot be read as a whole; the message names it and says what to do. */
export class InputError extends Error {
  readonly code = "input";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "InputError";
  }
}
