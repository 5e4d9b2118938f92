import type { paths } from "@calls-api/types";
import type { Client } from "openapi-fetch";
import type { AnyRequest, CallResponse } from "./call.ts";
import { ownKey, withKey } from "./idempotence/key.ts";
import type { Operation } from "./operation.ts";
import type { Settings } from "./options.ts";
import { encodeQuery } from "./query.ts";
import { readAnswer } from "./read-answer.ts";
import { withRetries } from "./retry/with-retries.ts";
import type { Secret } from "./secret.ts";
import { send } from "./send.ts";
import { validateRequest } from "./validate.ts";

/** What only the client itself asks of a call. */
export interface Inner {
  /** The body in its final form, already validated. */
  bytes?: Uint8Array;
  /** Whether the body of a success is one; else the answer counts as garbled. */
  isExpected?: (data: unknown) => boolean;
  /** Whether the same request may have been carried out before. */
  inDoubt?: boolean;
}

/** One logical call: as many attempts as it takes, with the same key and the same bytes. */
export type Perform = (
  operation: Operation,
  request: AnyRequest,
  inner?: Inner,
) => Promise<CallResponse<unknown>>;

export function createPerform(settings: Settings, raw: Client<paths>, secret: Secret): Perform {
  const { token, retry, deadlineMs, hooks } = settings;

  return async (operation, request, inner = {}) => {
    const { id, method, route } = operation;
    const own = ownKey(request);
    const idempotenceKey =
      own ?? (settings.idempotency && operation.takesKey ? crypto.randomUUID() : undefined);
    const headers = withKey(request.headers, idempotenceKey);
    if (settings.validate && !inner.bytes) validateRequest(id, operation, { ...request, headers });
    const { query = {}, accept, signal, timeoutMs = settings.timeoutMs } = request;
    const prepared = {
      query,
      headers: { ...headers, ...(accept !== undefined && { Accept: accept }) },
      body: inner.bytes ?? bodyText(operation, request.body),
    };
    const onlyReads = method === "GET" && !operation.takesKey;
    const isRepeatable = onlyReads || idempotenceKey !== undefined;
    const info = (attempt: number) => ({ operation: id, method, route, attempt, idempotenceKey });

    return withRetries(
      {
        operation: id,
        retry: isRepeatable ? retry : undefined,
        timeoutMs,
        deadlineMs,
        idempotenceKey,
        signal,
        inDoubt: inner.inDoubt,
        onRetry: (attempt, error, delayMs) => hooks.onRetry?.({ ...info(attempt), error, delayMs }),
      },
      async (attempts, ended) => {
        hooks.onRequest?.(info(attempts));
        const sentAt = performance.now();
        const received = await send({ raw, token, secret }, operation, prepared, ended);
        const { status, headers } = received.response;
        const replayed = headers.get("idempotence-replayed") === "true";
        const durationMs = performance.now() - sentAt;
        hooks.onResponse?.({ ...info(attempts), status, replayed, durationMs });
        const data = readAnswer(operation, received, secret, inner.isExpected);
        return { data, status, headers, replayed, idempotenceKey, attempts };
      },
    );
  };
}

function bodyText({ isForm }: Operation, body: unknown): string | undefined {
  if (body === undefined) return undefined;
  return isForm ? encodeQuery(body as Record<string, unknown>) : JSON.stringify(body);
}
