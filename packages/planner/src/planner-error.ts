/** What went wrong, for programs. */
export type PlannerErrorCode = "instant.invalid" | "entry.invalid" | "zone.unknown" | "option.invalid";

/** The only error that this package throws: what it was given cannot be read. */
export class PlannerError extends RangeError {
  override readonly name = "PlannerError";
  readonly code: PlannerErrorCode;

  constructor(code: PlannerErrorCode, found: string, expected: string, options?: ErrorOptions) {
    super(`${found}: ${expected}`, options);
    this.code = code;
  }
}
