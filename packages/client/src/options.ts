import { atLeast, check } from "./check.ts";
import type { CallsHooks } from "./hooks.ts";
import { isKeyHeader } from "./idempotence/key.ts";
import { DEFAULT_RETRY, type RetryOptions } from "./retry/backoff.ts";

export interface CallsClientOptions {
  /** Scheme and host of the service, such as `http://localhost:8080`; see `baseUrls`. */
  baseUrl: string;
  /** The campaign token: a secret. It never appears in an error or when the client is printed. */
  token: string;
  /** Default: the global fetch at the time of the call. */
  fetch?: (request: Request) => Promise<Response>;
  /** The longest that one attempt may take, in milliseconds; default 30,000. */
  timeoutMs?: number;
  /** The longest that a call may take with all its attempts, in milliseconds, at most an hour; default 180,000. */
  deadlineMs?: number;
  /** How often and how soon a call is repeated that can be; false: never. */
  retry?: Partial<RetryOptions> | false;
  /** Whether requests are validated before they are sent; default true. */
  validate?: boolean;
  /**
   * Whether every request that may create or change something carries an `Idempotence-Key`; default true. Without,
   * such a request is never repeated, but for those that are given a key.
   */
  idempotency?: boolean;
  /** Sent with every request. */
  headers?: Record<string, string>;
  /** Told what the client does. */
  hooks?: CallsHooks;
}

export interface Settings {
  baseUrl: string;
  token: string;
  fetch: (request: Request) => Promise<Response>;
  timeoutMs: number;
  deadlineMs: number;
  retry: RetryOptions | false;
  validate: boolean;
  idempotency: boolean;
  headers: Record<string, string>;
  hooks: CallsHooks;
}

/**
 * A server keeps keys for 24 hours, and bulk loads begin to repeat a request up to an hour before: no repetition may
 * take longer than that.
 */
const LONGEST_DEADLINE = 3_600_000;

/** @throws ConfigurationError when an option cannot work */
export function checkOptions({
  baseUrl,
  token,
  // Looked up at the call, so that what replaces fetch later is used.
  fetch: send = (request) => fetch(request),
  timeoutMs = 30_000,
  deadlineMs = 180_000,
  retry = {},
  validate = true,
  idempotency = true,
  headers = {},
  hooks = {},
}: CallsClientOptions): Settings {
  const url = `${baseUrl ?? ""}`;
  // What follows may be the token.
  const [shown, path] = url.split("/campaign/");
  check(
    /^https?:\/\//.test(url) && URL.canParse(url) && path === undefined,
    `baseUrl must be scheme and host of the service, such as http://localhost:8080, found ${JSON.stringify(shown)}.`,
  );
  check(typeof token === "string" && token !== "", "token must be that of your campaign, found nothing.");
  check(
    !Object.keys(headers).some(isKeyHeader),
    "headers must not have an Idempotence-Key: give it to the call.",
  );
  const repeat = retry && { ...DEFAULT_RETRY, ...retry };
  atLeast("timeoutMs", timeoutMs, 1);
  atLeast("deadlineMs", deadlineMs, 1, LONGEST_DEADLINE);
  if (repeat) {
    atLeast("retry.maxAttempts", repeat.maxAttempts, 1);
    atLeast("retry.baseDelayMs", repeat.baseDelayMs, 0);
    atLeast("retry.maxDelayMs", repeat.maxDelayMs, 0);
  }
  return {
    baseUrl: url.replace(/\/+$/, ""),
    token,
    fetch: send,
    timeoutMs,
    deadlineMs,
    retry: repeat,
    validate,
    idempotency,
    headers,
    hooks,
  };
}
