import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import {
  type CallsError,
  DeadlineError,
  NetworkError,
  RateLimitedError,
  TimeoutError,
} from "../src/errors/index.ts";
import { type AttemptInfo, type CallsClientOptions, createCallsClient } from "../src/index.ts";
import { type AnsweringServer, answeringServer, type NextAnswer } from "./answering-server.ts";

const token = "8231.7056.1b131df1";
const body = [{ phone: "16500000000" }];
let server: AnsweringServer;

beforeAll(async () => {
  server = await answeringServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.requests.length = 0;
  server.next = { body: "[]" };
  server.before = [];
});

const clientOf = (options: Partial<CallsClientOptions> = {}) =>
  createCallsClient({ baseUrl: server.baseUrl, token, retry: { baseDelayMs: 1, maxDelayMs: 2 }, ...options });
const keys = () => server.requests.map(({ headers }) => headers["idempotence-key"]);
const refused = (status: number, code: string, headers: object = {}): NextAnswer => ({
  status,
  headers: { "content-type": "application/problem+json", ...headers },
  body: JSON.stringify({ code }),
});

async function failure(promise: Promise<unknown>): Promise<CallsError> {
  return promise.then(
    () => expect.unreachable("it did not fail"),
    (error) => error,
  );
}

describe("the key", () => {
  test("is random, one for each call, and only where the document gives the operation one", async () => {
    const client = clientOf();
    await client.addPhones({ body });
    await client.addPhones({ body });
    server.next = { body: '"1"' };
    await client.addPhone({ query: { phone: "16500000000" } });
    await client.addTestPhone({ query: { phone: "16500000000" } });
    await client.addPhoneForm({ body: { phone: "16500000000" } });
    server.next = { status: 204, headers: {} };
    await client.stopCampaign();
    const random = keys();
    for (const key of random) expect(key).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(random).size).toBe(6);
    server.requests.length = 0;
    server.next = { body: '"paused"' };
    await client.getCampaignStatus();
    await client.getCampaign();
    expect(keys()).toEqual([undefined, undefined]);
  });

  test("is the caller's own, by option or header, however it is spelt", async () => {
    const client = clientOf();
    await client.addPhones({ body, idempotenceKey: "a" });
    await client.addPhones({ body, headers: { "Idempotence-Key": "b" } });
    await client.addPhones({ body, headers: { "idempotence-KEY": "c" } });
    expect(keys()).toEqual(["a", "b", "c"]);
    expect(await failure(client.addPhones({ body, idempotenceKey: "two words" }))).toMatchObject({
      code: "request.invalid",
    });
  });

  test("is no header of the client, which would name every request", () => {
    expect(() => clientOf({ headers: { "idempotence-key": "a" } })).toThrow(/give it to the call/);
  });

  test("stays with all attempts, as do the bytes", async () => {
    server.before = [{ destroy: true }, refused(503, "unavailable"), { body: '["1' }];
    const sent = [{ phone: "16500000000", payload: { n: 1 } }];
    const client = clientOf({
      hooks: {
        onRequest: () => {
          (sent[0] as { payload: { n: number } }).payload.n++;
        },
      },
    });
    const answer = await client.addPhones.withResponse({ body: sent });
    expect(answer).toMatchObject({ data: [], status: 200, attempts: 4, replayed: false });
    expect(new Set(keys())).toEqual(new Set([answer.idempotenceKey]));
    expect(new Set(server.requests.map((request) => request.body))).toEqual(
      new Set(['[{"phone":"16500000000","payload":{"n":1}}]']),
    );
  });
});

test("a replay is visible", async () => {
  server.next = {
    headers: { "content-type": "application/json", "idempotence-replayed": "true" },
    body: '["1"]',
  };
  const answer = await clientOf().addPhones.withResponse({ body, idempotenceKey: "k" });
  expect(answer).toMatchObject({ data: ["1"], replayed: true, idempotenceKey: "k", attempts: 1 });
  expect(answer.headers.get("content-type")).toBe("application/json");
});

describe("without a key", () => {
  const options = { idempotency: false };
  test.each([
    ["a broken connection", { destroy: true }],
    ["a refusal that passes", refused(429, "rate.limited")],
    ["half an answer", { body: '["1' }],
  ])("nothing that creates is sent again after %s, a GET neither", async (_, next) => {
    server.next = next;
    await failure(clientOf(options).addPhones({ body }));
    await failure(clientOf(options).addPhone({ query: { phone: "16500000000" } }));
    expect(server.requests).toHaveLength(2);
    expect(keys()).toEqual([undefined, undefined]);
  });

  test("what only reads is sent again; so is what the caller gives a key", async () => {
    server.before = [{ destroy: true }];
    await clientOf(options).getCampaign();
    server.before = [{ destroy: true }];
    await clientOf(options).addPhones({ body, idempotenceKey: "k" });
    expect(server.requests).toHaveLength(4);
  });
});

describe("a call is repeated", () => {
  test.each([
    ["408", refused(408, "late")],
    ["429", refused(429, "rate.limited")],
    ["500", refused(500, "internal.error")],
    ["502 of a proxy", { status: 502, headers: { "content-type": "text/html" }, body: "<h1>" }],
    ["503", refused(503, "unavailable")],
    ["504", refused(504, "x")],
    ["a request that still runs", refused(409, "idempotence.in.progress")],
    ["a garbled answer", { body: "]" }],
    ["an empty answer", { body: "" }],
    ["a page", { headers: { "content-type": "text/html" }, body: "<h1>" }],
  ])("after %s", async (_, answer) => {
    server.before = [answer, answer];
    expect((await clientOf().addPhones.withResponse({ body })).attempts).toBe(3);
  });

  test.each([
    ["400", refused(400, "invalid.body")],
    ["404", refused(404, "invalid.token")],
    ["409", refused(409, "invalid.campaign.state")],
    ["422", refused(422, "idempotence.key.reused")],
    ["501", refused(501, "not.implemented")],
  ])("not after %s", async (_, answer) => {
    server.next = answer;
    expect(await failure(clientOf().addPhones({ body }))).toMatchObject({ attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });

  test("as often as it may be, and the error tells", async () => {
    server.next = { destroy: true };
    const error = await failure(clientOf({ retry: { maxAttempts: 3, baseDelayMs: 1 } }).addPhones({ body }));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({ code: "network", attempts: 3, inDoubt: true, idempotenceKey: keys()[0] });
    expect(server.requests).toHaveLength(3);
  });

  test("while the first request still runs, for as long as the deadline lets it", async () => {
    server.before = Array(20).fill(refused(409, "idempotence.in.progress"));
    const client = clientOf({ retry: { maxAttempts: 2, baseDelayMs: 1, maxDelayMs: 2 } });
    expect((await client.addPhones.withResponse({ body })).attempts).toBe(21);
  });
});

describe("time", () => {
  test("an attempt that gets no answer ends with a TimeoutError", async () => {
    server.next = { hang: true };
    const error = await failure(clientOf({ retry: false }).addPhones({ body, timeoutMs: 30 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      code: "timeout",
      message: "addPhones got no answer within 30 ms.",
      inDoubt: true,
    });
  });

  test("even where fetch does not heed the signal", async () => {
    const deaf = clientOf({ retry: false, timeoutMs: 30, fetch: () => new Promise(() => {}) });
    expect(await failure(deaf.addPhones({ body }))).toBeInstanceOf(TimeoutError);
  });

  test("all attempts together end with a DeadlineError that knows the attempt before", async () => {
    server.before = [refused(503, "unavailable")];
    server.next = { hang: true };
    const error = await failure(clientOf({ deadlineMs: 60 }).addPhones({ body }));
    expect(error).toBeInstanceOf(DeadlineError);
    expect(error).toMatchObject({ code: "deadline", attempts: 2, cause: { code: "unavailable" } });
  });

  test("a Retry-After that does not fit the deadline fails at once, with the refusal", async () => {
    server.next = refused(429, "rate.limited", { "retry-after": "3600" });
    const error = await failure(clientOf().addPhones({ body }));
    expect(error).toBeInstanceOf(RateLimitedError);
    expect(error).toMatchObject({ retryAfterSeconds: 3600, attempts: 1, inDoubt: false });
  });

  test.each([
    ["seconds", () => "1"],
    ["a date", () => new Date(Date.now() + 1000).toUTCString()],
  ])("Retry-After is kept to, as %s, of a proxy, too", async (_, value) => {
    const page = {
      status: 503,
      headers: { "content-type": "text/html", "retry-after": value() },
      body: "<h1>",
    };
    server.before = [page];
    const delays: number[] = [];
    await clientOf({ hooks: { onRetry: ({ delayMs }) => delays.push(delayMs) } }).addPhones({ body });
    expect(delays).toEqual([1000]);
  });

  test("waits are random, and no longer than a bound that doubles", async () => {
    server.next = { destroy: true };
    const delays: number[] = [];
    const hooks = { onRetry: ({ delayMs }: { delayMs: number }) => delays.push(delayMs) };
    await failure(
      clientOf({ retry: { maxAttempts: 7, baseDelayMs: 2, maxDelayMs: 9 }, hooks }).getCampaign(),
    );
    expect(delays).toHaveLength(6);
    for (const [place, delay] of delays.entries())
      expect(delay).toBeLessThanOrEqual([2, 4, 8, 9, 9, 9][place] ?? 0);
    expect(new Set(delays).size).toBe(6);
  });

  test("an abort ends an attempt and a wait, and leaves no timer", async () => {
    server.next = { hang: true };
    const reason = new Error("enough");
    const attempt = new AbortController();
    setTimeout(() => attempt.abort(reason), 20);
    expect(await failure(clientOf().addPhones({ body, signal: attempt.signal }))).toBe(reason);
    server.next = refused(429, "rate.limited", { "retry-after": "60" });
    const wait = new AbortController();
    const clear = vi.spyOn(globalThis, "clearTimeout");
    const set = vi.spyOn(globalThis, "setTimeout");
    const waiting = clientOf({ hooks: { onRetry: () => queueMicrotask(() => wait.abort(reason)) } });
    expect(await failure(waiting.addPhones({ body, signal: wait.signal }))).toBe(reason);
    const ours = set.mock.results.map(({ value }) => value);
    const cleared = new Set(clear.mock.calls.map(([timer]) => timer));
    expect(ours.filter((timer) => timer.hasRef?.() && !timer._destroyed && !cleared.has(timer))).toEqual([]);
    vi.restoreAllMocks();
    expect(await failure(clientOf().addPhones({ body, signal: AbortSignal.abort(reason) }))).toBe(reason);
  });
});

test("hooks are told everything but the token", async () => {
  server.before = [refused(503, "unavailable")];
  const told: [string, AttemptInfo][] = [];
  const hooks = {
    onRequest: (info: AttemptInfo) => told.push(["request", info]),
    onResponse: (info: AttemptInfo) => told.push(["response", info]),
    onRetry: (info: AttemptInfo) => told.push(["retry", info]),
  };
  await clientOf({ hooks }).addPhones({ body, idempotenceKey: "k" });
  expect(told.map(([what]) => what)).toEqual(["request", "response", "retry", "request", "response"]);
  const info = {
    operation: "addPhones",
    method: "POST",
    route: "/api/calls/campaign/{token}/addPhones",
    idempotenceKey: "k",
  };
  expect(told[0]?.[1]).toEqual({ ...info, attempt: 1 });
  expect(told[1]?.[1]).toMatchObject({
    ...info,
    status: 503,
    replayed: false,
    durationMs: expect.any(Number),
  });
  expect(told[2]?.[1]).toMatchObject({
    ...info,
    error: { code: "unavailable" },
    delayMs: expect.any(Number),
  });
  expect(told[3]?.[1]).toEqual({ ...info, attempt: 2 });
});

test.each([
  [{ timeoutMs: 0 }, /timeoutMs must be a number from 1 up, found 0/],
  [{ deadlineMs: 3_600_001 }, /deadlineMs must be a number from 1 to 3600000/],
  [{ retry: { maxAttempts: 0 } }, /retry.maxAttempts must be/],
])("the option %j is refused", (options, message) => {
  expect(() => clientOf(options)).toThrow(message);
});
