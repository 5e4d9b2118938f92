/** The user interrupted the command, or answered its question with no. */
export class DeclinedError extends Error {
  readonly code = "declined";

  constructor(message: string) {
    super(message);
    this.name = "DeclinedError";
  }
}
