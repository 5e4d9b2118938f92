import type { paths } from "@calls-api/types";
import type { Client } from "openapi-fetch";
import { NetworkError } from "./errors/network-error.ts";
import type { Operation } from "./operation.ts";
import type { Received } from "./read-answer.ts";
import type { Secret } from "./secret.ts";

/** A request whose bytes are settled: every attempt sends the same. */
export interface Prepared {
  query: Record<string, unknown>;
  headers: Record<string, string>;
  body: string | Uint8Array | undefined;
}

/** openapi-fetch's own types tie the options to one path; here the path is any of the contract. */
type AnySend = (
  method: string,
  route: string,
  init: object,
) => Promise<{ response: Response; data?: unknown; error?: unknown }>;

/**
 * Sends a request once.
 *
 * @throws NetworkError when no answer came, or the signal's reason
 */
export async function send(
  { raw, token, secret }: { raw: Client<paths>; token: string; secret: Secret },
  { id, method, route, isForm }: Operation,
  { query, headers, body }: Prepared,
  signal: AbortSignal,
): Promise<Received> {
  try {
    const { response, data, error } = await (raw.request as AnySend)(method.toLowerCase(), route, {
      params: { path: { token }, query },
      headers: { ...headers, ...(isForm && { "Content-Type": "application/x-www-form-urlencoded" }) },
      parseAs: "text",
      ...(body !== undefined && { body, bodySerializer: (bytes: unknown) => bytes }),
      signal,
    });
    const text = response.ok ? data : error;
    return {
      response,
      text: typeof text === "string" ? text : text === undefined ? "" : JSON.stringify(text),
    };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw NetworkError.of(id, secret.withoutToken(error));
  }
}
