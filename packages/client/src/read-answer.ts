import type { ProblemContext } from "./errors/problem-error.ts";
import { problemError } from "./errors/problems.ts";
import { readRefusal } from "./errors/refusal.ts";
import { UnexpectedResponseError } from "./errors/unexpected-response-error.ts";
import type { Operation } from "./operation.ts";
import { retryAfterSeconds } from "./retry/retry-after.ts";
import type { Secret } from "./secret.ts";

const JSON_TYPE = /^[^;]*[/+]json\s*(;|$)/i;

/** An answer as it came. */
export interface Received {
  response: Response;
  text: string;
}

/**
 * The body of a successful answer; undefined when the operation has none. Every `+json` is JSON.
 *
 * @param isExpected looks at the body of a success
 * @throws ProblemError for a refusal, UnexpectedResponseError for what the contract does not know
 */
export function readAnswer(
  { id, hasAnswer }: Operation,
  { response, text }: Received,
  secret: Secret,
  isExpected: (data: unknown) => boolean = () => true,
): unknown {
  const contentType = response.headers.get("content-type") ?? undefined;
  const clean = secret.redact(text);
  const context: ProblemContext = {
    operation: id,
    status: response.status,
    retryAfterSeconds: retryAfterSeconds(response),
  };
  const unexpected = () => new UnexpectedResponseError(id, { ...context, contentType, text: clean });
  if (response.ok && text === "" && !hasAnswer) return undefined;
  if (contentType === undefined || !JSON_TYPE.test(contentType)) throw unexpected();
  if (response.ok) {
    const data = parse(text, unexpected);
    if (!isExpected(data)) throw unexpected();
    return data;
  }
  const refusal = readRefusal(parse(clean, unexpected));
  throw refusal ? problemError(refusal, context) : unexpected();
}

function parse(text: string, unexpected: () => Error): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unexpected();
  }
}
