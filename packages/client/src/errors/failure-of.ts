import { retryAfterSeconds } from "../retry/retry-after.ts";
import type { CallsError } from "./calls-error.ts";
import { problemError } from "./problems.ts";
import { readRefusal } from "./refusal.ts";
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
