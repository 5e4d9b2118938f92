import type { operations as Operations, paths } from "@calls-api/types";
import { operations } from "@calls-api/validator/operations";
import createClient, { type Client } from "openapi-fetch";
import type { AnyRequest, Call } from "./call.ts";
import { ConfigurationError } from "./errors/configuration-error.ts";
import { NetworkError } from "./errors/network-error.ts";
import { encodeQuery } from "./query.ts";
import { readAnswer } from "./read-answer.ts";
import { createSecret } from "./secret.ts";
import { type OperationValidators, validateRequest } from "./validate.ts";

export interface CallsClientOptions {
  /** Scheme and host of the service, such as `http://localhost:8080`. */
  baseUrl: string;
  /** The campaign token: a secret. It never appears in an error or when the client is printed. */
  token: string;
  /** Default: the global fetch. */
  fetch?: (request: Request) => Promise<Response>;
  /** Whether requests are validated before they are sent; default true. */
  validate?: boolean;
  /** Sent with every request. */
  headers?: Record<string, string>;
}

/** A method for each operation of the contract, and the openapi-fetch client beneath. */
export type CallsClient = { readonly [Id in keyof Operations]: Call<Operations[Id]> } & {
  /** For requests that the methods do not cover; it throws nothing and validates nothing. */
  readonly raw: Client<paths>;
};

/**
 * A client of one campaign.
 *
 * ```ts
 * const client = createCallsClient({ baseUrl: "http://localhost:8080", token: process.env.CALLS_TOKEN });
 * const ids = await client.addPhones({ body: [{ phone: "16500000000", gmtZone: "-05:00" }] });
 * ```
 *
 * The methods throw RequestInvalidError (not sent), NetworkError (no answer), a subclass of ProblemError
 * (refused), UnexpectedResponseError (no answer of this API), or the reason of the abort.
 *
 * @throws ConfigurationError when an option cannot work
 */
export function createCallsClient(options: CallsClientOptions): CallsClient {
  const { token, validate = true } = options;
  const baseUrl = checkBaseUrl(options.baseUrl);
  if (typeof token !== "string" || token === "") {
    throw new ConfigurationError(
      "token must be the campaign token, found nothing: copy it from your campaign.",
    );
  }
  const secret = createSecret(token);
  const raw = createClient<paths>({
    baseUrl,
    ...(options.fetch && { fetch: options.fetch }),
    ...(options.headers && { headers: options.headers }),
    querySerializer: encodeQuery,
  });

  /** One request, one answer: what comes to repeat requests will stand around this. */
  async function send(id: string, { method, route }: { method: string; route: string }, request: AnyRequest) {
    const isForm = isFormOperation(id);
    try {
      const { response, data, error } = await (raw.request as AnySend)(method.toLowerCase(), route, {
        params: { path: { token }, query: request.query ?? {} },
        headers: {
          ...request.headers,
          ...(request.accept && { Accept: request.accept }),
          ...(isForm && { "Content-Type": "application/x-www-form-urlencoded" }),
        },
        parseAs: "text",
        ...(request.body !== undefined && { body: request.body }),
        ...(isForm && { bodySerializer: (body: object) => encodeQuery({ ...body }) }),
        ...(request.signal && { signal: request.signal }),
      });
      const body = response.ok ? data : error;
      return {
        operation: id,
        response,
        text: typeof body === "string" ? body : body === undefined ? "" : JSON.stringify(body),
      };
    } catch (error) {
      if (request.signal?.aborted) throw request.signal.reason;
      throw new NetworkError(id, secret.withoutToken(error));
    }
  }

  const call =
    (id: string, operation: OperationValidators & { method: string; route: string }) =>
    async (request: AnyRequest = {}) => {
      if (validate) validateRequest(id, operation, request);
      return readAnswer(await send(id, operation, request), secret);
    };

  const methods = Object.entries(operations).map(([id, operation]) => [id, call(id, operation)]);
  return Object.assign(Object.fromEntries(methods), { raw }) as CallsClient;
}

/** openapi-fetch's own types tie the options to one path; here the path is any of the contract. */
type AnySend = (
  method: string,
  route: string,
  init: object,
) => Promise<{ response: Response; data?: unknown; error?: unknown }>;

function isFormOperation(id: string): boolean {
  const { requestBody } = operations[id as keyof typeof operations];
  return (
    requestBody !== undefined &&
    !Object.keys(requestBody.content).some((mediaType) => /json$/.test(mediaType))
  );
}

function checkBaseUrl(baseUrl: unknown): string {
  const text = String(baseUrl ?? "");
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
    throw new ConfigurationError(
      "baseUrl must be the scheme and host of the service, such as http://localhost:8080, " +
        `found ${JSON.stringify(text.slice(0, 100))}.`,
    );
  }
  if (text.includes("/campaign/")) {
    throw new ConfigurationError(
      "baseUrl must end before /api/: the client adds the path and the token itself.",
    );
  }
  return text.replace(/\/+$/, "");
}
