import type { ProblemCode } from "@calls-api/types";
import { type ProblemContext, ProblemError, type ReceivedProblem } from "./problem-error.ts";
import * as problems from "./problems.ts";

/** The class of each documented code; a code that the contract gains does not compile until it has one. */
export const problemClasses: Readonly<Record<ProblemCode, typeof ProblemError>> = {
  "invalid.json": problems.InvalidJsonError,
  "invalid.body": problems.InvalidBodyError,
  "invalid.parameter": problems.InvalidParameterError,
  "invalid.token": problems.InvalidTokenError,
  "id.not.found": problems.IdNotFoundError,
  "phone.not.found": problems.PhoneNotFoundError,
  "not.found": problems.NotFoundError,
  "method.not.allowed": problems.MethodNotAllowedError,
  "invalid.campaign.state": problems.InvalidCampaignStateError,
  "idempotence.in.progress": problems.IdempotenceInProgressError,
  "body.too.large": problems.BodyTooLargeError,
  "unsupported.media.type": problems.UnsupportedMediaTypeError,
  "idempotence.key.reused": problems.IdempotenceKeyReusedError,
  "rate.limited": problems.RateLimitedError,
  "internal.error": problems.InternalServerError,
  "not.implemented": problems.NotImplementedError,
  unavailable: problems.UnavailableError,
};

/** The error for a problem: of its code's class, or a plain ProblemError when the code is not documented. */
export function problemError(problem: ReceivedProblem, context: ProblemContext): ProblemError {
  const known = Object.hasOwn(problemClasses, problem.code);
  const Class = known ? problemClasses[problem.code as ProblemCode] : ProblemError;
  return new Class(problem, context);
}
