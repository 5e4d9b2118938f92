import type { paths } from "@calls-api/types";
import type { Client } from "openapi-fetch";
import { NetworkError } from "./errors/network-error.ts";
import type { Operation } from "./operation.ts";
import type { Received } from "./read-answer.ts";
import type { Secret } from "./secret.ts";

/** A request whose bytes are settled, as openapi-fetch takes it: every attempt sends the same. */
export interface Prepared {
  params: { path: { token: string }; query: Record<string, unknown> | undefined };
  /** Those that are undefined are not sent, or as openapi-fetch does by itself. */
  headers: Record<string, string | undefined>;
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
  raw: Client<paths>,
  secret: Secret,
  { id, method, route }: Operation,
  prepared: Prepared,
  signal: AbortSignal,
): Promise<Received> {
  try {
    const { response, data, error } = await (raw.request as AnySend)(method, route, {
      ...prepared,
      bodySerializer: (bytes: unknown) => bytes,
      parseAs: "text",
      signal,
    });
    // openapi-fetch parses the JSON of a refusal.
    const body = data ?? error;
    return { response, text: typeof body === "string" ? body : (JSON.stringify(body) ?? "") };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw NetworkError.of(id, secret.withoutToken(error));
  }
}
