import { randomUUID } from "node:crypto";
import type { ProblemCode } from "@calls-api/types";
import type { ValidationError } from "@calls-api/validator";

/** Status and title of every problem that this server answers with (contract §7). */
const KINDS = {
  "invalid.json": [400, "The body is not JSON"],
  "invalid.body": [400, "The body breaks its schema"],
  "invalid.parameter": [400, "A parameter is wrong"],
  "invalid.token": [404, "Unknown campaign"],
  "id.not.found": [404, "Unknown call job"],
  "phone.not.found": [404, "Unknown number"],
  "not.found": [404, "Nothing here"],
  "method.not.allowed": [405, "Wrong method"],
  "invalid.campaign.state": [409, "The state of the campaign does not allow this"],
  "idempotence.in.progress": [409, "The first request still runs"],
  "body.too.large": [413, "The body is too large"],
  "unsupported.media.type": [415, "Unsupported media type"],
  "idempotence.key.reused": [422, "The Idempotence-Key was used for another request"],
  "rate.limited": [429, "Too many requests"],
  "internal.error": [500, "The server failed"],
  "not.implemented": [501, "Not implemented"],
  unavailable: [503, "Unavailable"],
} as const satisfies Record<ProblemCode, readonly [number, string]>;

/** What a problem may carry beyond its detail. */
export interface ProblemExtras {
  errors?: ValidationError[];
  errorCount?: number;
  headers?: Record<string, string>;
}

/** An expected failure of a request: thrown anywhere, answered as application/problem+json (RFC 9457). */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Record<string, unknown>;

  /** @param detail what was expected, what was found, what to send instead; never the campaign token */
  constructor(code: ProblemCode, detail: string, { headers = {}, ...extras }: ProblemExtras = {}) {
    super(detail);
    this.name = "Problem";
    this.code = code;
    const [status, title] = KINDS[code];
    this.status = status;
    this.headers = headers;
    this.body = {
      type: `/problems/${code.replaceAll(".", "-")}`,
      title,
      status,
      detail,
      instance: `urn:uuid:${randomUUID()}`,
      code,
      ...extras,
    };
  }
}
