import type { Problem } from "@calls-api/types";
import type { ValidationError } from "@calls-api/validator/operations";
import { CallsError, type RefusalCode } from "./calls-error.ts";

/** A problem as it came; `errors` where the body was wrong; what the older shapes have besides, by its name. */
export type ReceivedProblem = Partial<Omit<Problem, "code">> & {
  code: RefusalCode | (string & {});
  errors?: ValidationError[];
  errorCount?: number;
  /** Of the older shapes. */
  message?: string;
  phone?: string;
  args?: unknown;
};

export interface ProblemContext {
  operation: string;
  status: number;
  /** Seconds, from the header `Retry-After`. */
  retryAfterSeconds: number | undefined;
}

/** The server refused the request and said why (RFC 9457; contract §7). There is a class for each documented code. */
export class ProblemError extends CallsError {
  override readonly name: string = "ProblemError";
  readonly status: number;
  readonly problem: ReceivedProblem;
  /** Wait so long before the request is sent again; undefined when the server does not say. */
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: ReceivedProblem, { operation, status, retryAfterSeconds }: ProblemContext) {
    super(
      problem.code,
      `${operation} was refused with ${problem.code}: ${problem.detail ?? problem.title ?? status}`,
    );
    this.status = status;
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** What is wrong with the body, at most 100 errors; empty for other problems. */
  get errors(): ValidationError[] {
    return this.problem.errors ?? [];
  }

  /** How many errors the body has. */
  get errorCount(): number {
    return this.problem.errorCount ?? 0;
  }
}
