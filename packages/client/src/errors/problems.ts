import type { ProblemCode } from "@calls-api/types";
import { type ProblemContext, ProblemError, type ReceivedProblem } from "./problem-error.ts";

/** The body is not JSON. */
export class InvalidJsonError extends ProblemError {}
/** The body breaks its schema: see `errors`. */
export class InvalidBodyError extends ProblemError {}
/** A parameter of the query, or a header, is wrong. */
export class InvalidParameterError extends ProblemError {}
/** No campaign has this token. */
export class InvalidTokenError extends ProblemError {}
/** The campaign has no call job with one of the IDs. */
export class IdNotFoundError extends ProblemError {}
/** The campaign has no call job for one of the numbers. */
export class PhoneNotFoundError extends ProblemError {}
/** There is nothing at this path. */
export class NotFoundError extends ProblemError {}
/** The path is answered for other methods only. */
export class MethodNotAllowedError extends ProblemError {}
/** The campaign is finished or deleted. */
export class InvalidCampaignStateError extends ProblemError {}
/** A request with the same key still runs: ask again later. */
export class IdempotenceInProgressError extends ProblemError {}
/** The body has more than 64 MiB. */
export class BodyTooLargeError extends ProblemError {}
/** The media type or encoding of the body is not taken. */
export class UnsupportedMediaTypeError extends ProblemError {}
/** The key was used for another request. */
export class IdempotenceKeyReusedError extends ProblemError {}
/** Too many requests: wait `retryAfterSeconds`. */
export class RateLimitedError extends ProblemError {}
/** The server failed; it is not known whether anything was done. */
export class InternalServerError extends ProblemError {}
/** The server does not have the operation. */
export class NotImplementedError extends ProblemError {}
/** The server cannot answer at the moment: wait `retryAfterSeconds`. */
export class UnavailableError extends ProblemError {}

/** The class of each documented code; a code that the contract gains does not compile until it has one. */
export const problemClasses: Readonly<Record<ProblemCode, typeof ProblemError>> = {
  "invalid.json": InvalidJsonError,
  "invalid.body": InvalidBodyError,
  "invalid.parameter": InvalidParameterError,
  "invalid.token": InvalidTokenError,
  "id.not.found": IdNotFoundError,
  "phone.not.found": PhoneNotFoundError,
  "not.found": NotFoundError,
  "method.not.allowed": MethodNotAllowedError,
  "invalid.campaign.state": InvalidCampaignStateError,
  "idempotence.in.progress": IdempotenceInProgressError,
  "body.too.large": BodyTooLargeError,
  "unsupported.media.type": UnsupportedMediaTypeError,
  "idempotence.key.reused": IdempotenceKeyReusedError,
  "rate.limited": RateLimitedError,
  "internal.error": InternalServerError,
  "not.implemented": NotImplementedError,
  unavailable: UnavailableError,
};

/** The error for a problem: of its code's class, or a plain ProblemError when the code is not documented. */
export function problemError(problem: ReceivedProblem, context: ProblemContext): ProblemError {
  const known = Object.hasOwn(problemClasses, problem.code);
  const Class = known ? problemClasses[problem.code as ProblemCode] : ProblemError;
  return new Class(problem, context);
}
