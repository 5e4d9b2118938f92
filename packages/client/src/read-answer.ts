import { loadFailures } from "./errors/load-failures.ts";
import type { Operation } from "./operation.ts";
import type { Secret } from "./secret.ts";

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
export async function readAnswer(
  { id, responses }: Operation,
  { response, text }: Received,
  secret: Secret,
  isExpected?: (data: unknown) => boolean,
): Promise<unknown> {
  const { ok } = response;
  if (ok && text === "" && !("200" in responses)) return undefined;
  const data = readJson(response, ok ? text : secret.redact(text));
  if (ok && data !== undefined && (isExpected?.(data) ?? true)) return data;
  const { failureOf } = await loadFailures(id);
  throw failureOf(id, response, secret.redact(text), data);
}

/** Undefined when it is no JSON. */
function readJson({ headers }: Response, text: string): unknown {
  if (!/^[^;]*[/+]json\s*(;|$)/i.test(headers.get("content-type") ?? "")) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
