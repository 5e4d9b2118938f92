import type { ProblemCode } from "@calls-api/types";

/** What went wrong where no server refused, for programs. */
export const CLIENT_CODES = [
  "configuration",
  "deadline",
  "journal.damaged",
  "journal.in.use",
  "journal.mismatch",
  "network",
  "outcome.unknown",
  "reports.unfinished",
  "request.invalid",
  "source.invalid",
  "timeout",
  "too.many.rows",
  "unexpected.response",
] as const;

/** The codes of the client itself. */
export type ClientCode = (typeof CLIENT_CODES)[number];

/** Codes by which services that speak the older shapes are known to refuse. */
export const OLDER_CODES = [
  "invalid.call.allowed.time",
  "invalid.call.task.state",
  "invalid.dialer_priority",
  "phone.bad.format",
  "phone.duplicated",
  "phone.gmtZone.bad.format",
] as const;

/** The codes known for a refusal; a service may have others. */
export type RefusalCode = ProblemCode | (typeof OLDER_CODES)[number];

/** What programs branch on. */
export type CallsErrorCode = ClientCode | RefusalCode;

/** What had been done when a call failed. */
export interface CallFacts {
  attempts: number;
  idempotenceKey: string | undefined;
  inDoubt: boolean;
}

/** The root of everything that this client throws, but for an abort, which passes as it is. */
export class CallsError<Code extends string = CallsErrorCode | (string & {})> extends Error {
  // Written out in each class, because the names of classes do not survive a minifier.
  override readonly name: string = "CallsError";
  readonly code: Code;
  /** How often the request was sent. */
  readonly attempts: number = 0;
  /** The key that it was sent with: sent again with it within 24 hours, it is not carried out twice. */
  readonly idempotenceKey: string | undefined = undefined;
  /** Whether the request may have been carried out. */
  readonly inDoubt: boolean = false;

  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
