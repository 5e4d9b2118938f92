import { ProblemError } from "./problem-error.ts";

/** The body is not JSON. */
export class InvalidJsonError extends ProblemError {
  override readonly name = "InvalidJsonError";
}
/** The body breaks its schema: see `errors`. */
export class InvalidBodyError extends ProblemError {
  override readonly name = "InvalidBodyError";
}
/** A parameter of the query, or a header, is wrong. */
export class InvalidParameterError extends ProblemError {
  override readonly name = "InvalidParameterError";
}
/** No campaign has this token. */
export class InvalidTokenError extends ProblemError {
  override readonly name = "InvalidTokenError";
}
/** The campaign has no call job with one of the IDs. */
export class IdNotFoundError extends ProblemError {
  override readonly name = "IdNotFoundError";
}
/** The campaign has no call job for one of the numbers. */
export class PhoneNotFoundError extends ProblemError {
  override readonly name = "PhoneNotFoundError";
}
/** There is nothing at this path. */
export class NotFoundError extends ProblemError {
  override readonly name = "NotFoundError";
}
/** The path is answered for other methods only. */
export class MethodNotAllowedError extends ProblemError {
  override readonly name = "MethodNotAllowedError";
}
/** The campaign is finished or deleted. */
export class InvalidCampaignStateError extends ProblemError {
  override readonly name = "InvalidCampaignStateError";
}
/** A request with the same key still runs: ask again later. */
export class IdempotenceInProgressError extends ProblemError {
  override readonly name = "IdempotenceInProgressError";
}
/** The body has more than 64 MiB. */
export class BodyTooLargeError extends ProblemError {
  override readonly name = "BodyTooLargeError";
}
/** The media type or encoding of the body is not taken. */
export class UnsupportedMediaTypeError extends ProblemError {
  override readonly name = "UnsupportedMediaTypeError";
}
/** The key was used for another request. */
export class IdempotenceKeyReusedError extends ProblemError {
  override readonly name = "IdempotenceKeyReusedError";
}
/** Too many requests: wait `retryAfterSeconds`. */
export class RateLimitedError extends ProblemError {
  override readonly name = "RateLimitedError";
}
/** The server failed; it is not known whether anything was done. */
export class InternalServerError extends ProblemError {
  override readonly name = "InternalServerError";
}
/** The server does not have the operation. */
export class NotImplementedError extends ProblemError {
  override readonly name = "NotImplementedError";
}
/** The server cannot answer at the moment: wait `retryAfterSeconds`. */
export class UnavailableError extends ProblemError {
  override readonly name = "UnavailableError";
}
