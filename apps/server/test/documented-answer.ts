import assert from "node:assert/strict";
import { operations } from "@calls-api/validator";

interface Exchange {
  method: string;
  url: string;
  status: number;
  type: string | null;
  body: unknown;
  headers: Headers;
}

type Verdict = { valid: true } | { valid: false; errors: unknown[] };

interface Documented {
  responses: Record<number, { content?: Record<string, { validate(data: unknown): Verdict }> }>;
  decodeResponseHeaders: Record<number, (headers: Headers) => Verdict>;
}

/** Holds an answer against the document: the body by its operation, status and media type, and the headers. */
export function checkDocumented({ method, url, status, type, body, headers }: Exchange): void {
  const { pathname } = new URL(url);
  const atPath = Object.values(operations).filter(({ route }) =>
    new RegExp(`^${route.replace(/\{\w+\}/g, "[^/]+")}$`).test(pathname),
  );
  const operation = (atPath.find((each) => each.method === method) ?? atPath[0]) as Documented | undefined;
  if (operation === undefined) assert.equal(status, 404);
  else if (status === 204) assert.deepEqual({ type, body }, { type: null, body: undefined });
  else {
    const validator = operation.responses[status]?.content?.[type ?? ""];
    assert.ok(validator, `${method} ${pathname} documents no ${status} of ${type}`);
    checkValid(validator.validate(body));
  }
  const decodeHeaders = operation?.decodeResponseHeaders[status];
  if (decodeHeaders) checkValid(decodeHeaders(headers));
}

function checkValid(verdict: Verdict): void {
  assert.deepEqual(verdict.valid ? [] : verdict.errors, []);
}
