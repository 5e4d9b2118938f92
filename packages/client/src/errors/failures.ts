import { suggestZones } from "@calls-api/validator";
import { retryAfterSeconds } from "../retry/retry-after.ts";
import type { InvalidPart } from "../validate.ts";
import type { CallsError } from "./calls-error.ts";
import { problemError } from "./problem-classes.ts";
import { readRefusal } from "./refusal.ts";
import { RequestInvalidError } from "./request-invalid-error.ts";
import { UnexpectedResponseError } from "./unexpected-response-error.ts";

/**
 * The error for an answer that is no success: a refusal, or what the contract does not know.
 *
 * @param text the body, without the campaign token
 * @param data what the text says as JSON, when it is JSON
 */
export function failureOf(operation: string, response: Response, text: string, data: unknown): CallsError {
  const { ok, status, headers } = response;
  const context = { operation, status, retryAfterSeconds: retryAfterSeconds(response) };
  const refusal = ok ? undefined : readRefusal(data);
  if (refusal) return problemError(refusal, context);
  const contentType = headers.get("content-type") ?? undefined;
  return new UnexpectedResponseError(operation, { ...context, contentType, text });
}

/** The error for a request that is not sent, with the zones that may have been meant. */
export function requestInvalid(operation: string, { part, data, invalid }: InvalidPart): RequestInvalidError {
  const errors = suggestZones(invalid.errors, data);
  return new RequestInvalidError(operation, part, { ...invalid, errors });
}
