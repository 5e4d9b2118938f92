import type { paths } from "@calls-api/types";
import type { Client } from "openapi-fetch";
import type { AnyRequest, CallResponse } from "./call.ts";
import { loadFailures } from "./errors/load-failures.ts";
import { withKey } from "./idempotence/key.ts";
import type { Operation } from "./operation.ts";
import type { Settings } from "./options.ts";
import { encodeQuery } from "./query.ts";
import { readAnswer } from "./read-answer.ts";
import { withRetries } from "./retry/with-retries.ts";
import type { Secret } from "./secret.ts";
import { send } from "./send.ts";
import { invalidPartOf } from "./validate.ts";

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
  request?: AnyRequest,
  inner?: Inner,
) => Promise<CallResponse<unknown>>;

export function createPerform(settings: Settings, raw: Client<paths>, secret: Secret): Perform {
  const { hooks } = settings;

  return async (operation, request = {}, inner = {}) => {
    const { id, method, route, isForm } = operation;
    const { key: idempotenceKey, headers } = withKey(request, settings.idempotency && operation.takesKey);
    if (settings.validate && !inner.bytes) {
      const invalid = invalidPartOf(operation, { ...request, headers });
      if (invalid) throw (await loadFailures(id)).requestInvalid(id, invalid);
    }
    const { body, query, signal, timeoutMs = settings.timeoutMs } = request;
    const prepared = {
      params: { path: { token: settings.token }, query },
      headers: {
        ...headers,
        Accept: request.accept,
        "Content-Type": isForm ? "application/x-www-form-urlencoded" : undefined,
      },
      body: inner.bytes ?? (isForm && body ? encodeQuery(body) : JSON.stringify(body)),
    };
    const info = { operation: id, method, route, idempotenceKey };

    return withRetries(
      {
        ...settings,
        ...inner,
        ...info,
        // Without a key, only what changes nothing is sent again.
        retry: (idempotenceKey !== undefined || (method === "GET" && !operation.takesKey)) && settings.retry,
        timeoutMs,
        signal,
        onRetry: (attempt, error, delayMs) => hooks.onRetry?.({ ...info, attempt, error, delayMs }),
      },
      async (attempt, ended) => {
        hooks.onRequest?.({ ...info, attempt });
        const sentAt = performance.now();
        const received = await send(raw, secret, operation, prepared, ended);
        const { status, headers } = received.response;
        const replayed = headers.get("idempotence-replayed") === "true";
        const durationMs = performance.now() - sentAt;
        hooks.onResponse?.({ ...info, attempt, status, replayed, durationMs });
        const data = await readAnswer(operation, received, secret, inner.isExpected);
        return { data, status, headers, replayed, idempotenceKey, attempts: attempt };
      },
    );
  };
}
