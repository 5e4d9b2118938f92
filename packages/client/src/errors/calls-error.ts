/** What went wrong, for programs: the codes of the client itself; a problem's code is the documented one. */
export type ClientCode = "request.invalid" | "network" | "unexpected.response" | "configuration";

/** The root of everything that this client throws, but for an abort, which passes as it is. */
export class CallsError<Code extends string = string> extends Error {
  readonly code: Code;

  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}
