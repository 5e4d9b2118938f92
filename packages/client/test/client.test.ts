import { inspect } from "node:util";
import { operations } from "@calls-api/validator/operations";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as errors from "../src/errors/index.ts";
import { type CallsClient, createCallsClient } from "../src/index.ts";
import { type AnsweringServer, answeringServer } from "./answering-server.ts";

const token = "8231.7056.1b131df1";
const path = `/api/calls/campaign/${token}`;
let server: AnsweringServer;
let calls: CallsClient;

beforeAll(async () => {
  server = await answeringServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.requests.length = 0;
  server.next = { body: "[]" };
  calls = createCallsClient({ baseUrl: server.baseUrl, token, retry: false });
});

const problem = (code: string, status: number, more: object = {}) => ({
  status,
  headers: { "content-type": "application/problem+json" },
  body: JSON.stringify({
    type: `/problems/${code}`,
    title: "T",
    status,
    detail: "D",
    instance: "urn:x",
    code,
    ...more,
  }),
});

async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.unreachable("it did not fail"),
    (error) => error,
  );
}

describe("a call", () => {
  test("there is one for every operation of the contract", () => {
    for (const id of Object.keys(operations)) expect(calls).toHaveProperty(id, expect.any(Function));
  });

  test("sends the body as it is and gives the answer", async () => {
    server.next = { body: '["1001"]' };
    expect(await calls.addPhones({ body: [{ phone: "16500000000", dialerPriority: 2 }] })).toEqual(["1001"]);
    expect(server.requests).toMatchObject([
      { method: "POST", url: `${path}/addPhones`, body: '[{"phone":"16500000000","dialerPriority":2}]' },
    ]);
    expect(server.requests[0]?.headers["content-type"]).toBe("application/json");
  });

  test("asks for the media type that it is told", async () => {
    const results = [{ index: 0, phone: "16500000000", callJobId: "1", outcome: "created" }];
    server.next = {
      headers: { "content-type": "application/vnd.calls.results+json" },
      body: JSON.stringify(results),
    };
    const accept = "application/vnd.calls.results+json";
    const [first] = await calls.addPhones({ body: [{ phone: "16500000000" }], accept });
    expect(first?.outcome).toBe("created");
    expect(server.requests[0]?.headers.accept).toBe(accept);
  });

  test("writes a plus as %2B and every payload field as a parameter of its own", async () => {
    server.next = { body: '"1"' };
    const query = { phone: "+16500000000", gmtZone: "+03:00", payload: { name: "Al & Co", "a+b": "ü" } };
    expect(await calls.addPhone({ query })).toBe("1");
    expect(server.requests[0]?.url).toBe(
      `/api/crmCalls/campaign/${token}/addPhone?phone=%2B16500000000&gmtZone=%2B03%3A00&name=Al%20%26%20Co&a%2Bb=%C3%BC`,
    );
  });

  test("sends a form as a form", async () => {
    server.next = { body: '"1"' };
    await calls.addPhoneForm({ body: { phone: "16500000000", gmtZone: "+03:00", name: "Al & Co" } });
    expect(server.requests[0]).toMatchObject({
      body: "phone=16500000000&gmtZone=%2B03%3A00&name=Al%20%26%20Co",
    });
    expect(server.requests[0]?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
  });

  test("without input takes no argument; without content gives undefined", async () => {
    server.next = { body: '"paused"' };
    expect(await calls.getCampaignStatus()).toBe("paused");
    server.next = { status: 204, headers: {} };
    expect(await calls.pauseCampaign()).toBeUndefined();
    expect(server.requests.map(({ url }) => url)).toEqual([`${path}/status`, `${path}/control/pause`]);
  });

  test("sends headers of the contract and of the caller", async () => {
    const own = createCallsClient({ baseUrl: `${server.baseUrl}/`, token, headers: { "x-team": "a" } });
    await own.addPhones({ body: [{ phone: "16500000000" }], headers: { "Idempotence-Key": "k" } });
    expect(server.requests[0]?.headers).toMatchObject({ "idempotence-key": "k", "x-team": "a" });
  });

  test("goes through the openapi-fetch client beneath, too", async () => {
    const { data } = await calls.raw.GET("/api/calls/campaign/{token}/status", {
      params: { path: { token } },
    });
    expect(data).toEqual([]);
  });
});

describe("validation before sending", () => {
  test("keeps a wrong request from being sent and says where and what to write", async () => {
    const body = [{ phone: "16500000000", gmtZone: "+5:30", maxAtempts: 1 }];
    const error = await failure(calls.addPhones({ body } as never));
    expect(error).toBeInstanceOf(errors.RequestInvalidError);
    expect(error).toMatchObject({ code: "request.invalid", errorCount: 2 });
    expect((error as Error).message).toBe(
      "The body of addPhones is not valid and was not sent:\n" +
        '  /0/gmtZone "+5:30" is not a zone: write "+05:30"\n' +
        '  /0/maxAtempts "maxAtempts" is not a known property: did you mean "maxAttempts"?',
    );
    expect(server.requests).toHaveLength(0);
  });

  test("looks at queries and headers, too", async () => {
    expect(await failure(calls.addPhone({ query: {} } as never))).toBeInstanceOf(errors.RequestInvalidError);
    const headers = { "Idempotence-Key": "two words" };
    expect(await failure(calls.addPhones({ body: [{ phone: "16500000000" }], headers }))).toMatchObject({
      message: expect.stringContaining("The headers of addPhones"),
    });
    expect(server.requests).toHaveLength(0);
  });

  test("can be turned off", async () => {
    const lax = createCallsClient({ baseUrl: server.baseUrl, token, validate: false });
    await lax.addPhones({ body: [{ phone: "x" }] });
    expect(server.requests[0]?.body).toBe('[{"phone":"x"}]');
  });
});

describe("a refusal", () => {
  test.each([
    ["invalid.json", 400, errors.InvalidJsonError],
    ["invalid.body", 400, errors.InvalidBodyError],
    ["invalid.parameter", 400, errors.InvalidParameterError],
    ["invalid.token", 404, errors.InvalidTokenError],
    ["id.not.found", 404, errors.IdNotFoundError],
    ["phone.not.found", 404, errors.PhoneNotFoundError],
    ["not.found", 404, errors.NotFoundError],
    ["method.not.allowed", 405, errors.MethodNotAllowedError],
    ["invalid.campaign.state", 409, errors.InvalidCampaignStateError],
    ["idempotence.in.progress", 409, errors.IdempotenceInProgressError],
    ["body.too.large", 413, errors.BodyTooLargeError],
    ["unsupported.media.type", 415, errors.UnsupportedMediaTypeError],
    ["idempotence.key.reused", 422, errors.IdempotenceKeyReusedError],
    ["rate.limited", 429, errors.RateLimitedError],
    ["internal.error", 500, errors.InternalServerError],
    ["not.implemented", 501, errors.NotImplementedError],
    ["unavailable", 503, errors.UnavailableError],
  ])("with %s has a class of its own", async (code, status, Class) => {
    server.next = problem(code, status);
    const error = await failure(calls.getCampaign());
    expect(error).toBeInstanceOf(Class);
    expect(error).toBeInstanceOf(errors.ProblemError);
    expect(error).toMatchObject({
      name: Class.name,
      code,
      status,
      message: `getCampaign was refused with ${code}: D`,
    });
  });

  test("carries the errors of the body, and the seconds to wait", async () => {
    const errors = [{ pointer: "/0", keyword: "required", message: "m", params: {} }];
    server.next = problem("invalid.body", 400, { errors, errorCount: 7 });
    expect(await failure(calls.getCampaign())).toMatchObject({ errors, errorCount: 7 });
    server.next = problem("rate.limited", 429);
    Object.assign(server.next.headers as object, { "retry-after": "5" });
    expect(await failure(calls.getCampaign())).toMatchObject({ retryAfterSeconds: 5, errors: [] });
  });

  test("with a code that is not documented is a plain ProblemError", async () => {
    server.next = problem("constructor", 418);
    const error = await failure(calls.getCampaign());
    expect(error).toMatchObject({ name: "ProblemError", code: "constructor", status: 418 });
  });
});

describe("no proper answer", () => {
  test.each([
    [
      "a page of a proxy",
      { status: 502, headers: { "content-type": "text/html" }, body: "<h1>Bad Gateway</h1>" },
      /status 502, text\/html, beginning "<h1>Bad/,
    ],
    [
      "a page with status 200",
      { headers: { "content-type": "text/html" }, body: "<h1>Log in</h1>" },
      /beginning "<h1>Log in/,
    ],
    ["half a body", { body: '["10' }, /status 200, application\/json, beginning "\[\\"10"/],
    ["JSON that is no problem", { status: 500, body: "{}" }, /status 500/],
  ])("%s is an UnexpectedResponseError", async (_, next, message) => {
    server.next = next;
    const error = await failure(calls.getCampaign());
    expect(error).toBeInstanceOf(errors.UnexpectedResponseError);
    expect((error as Error).message).toMatch(message);
  });

  test("a broken connection is a NetworkError with its cause", async () => {
    server.next = { destroy: true };
    const error = await failure(calls.addPhones({ body: [{ phone: "16500000000" }] }));
    expect(error).toBeInstanceOf(errors.NetworkError);
    expect(error).toMatchObject({ code: "network", cause: expect.any(Error) });
  });

  test("an abort passes as it is", async () => {
    server.next = { hang: true };
    const error = await failure(calls.getCampaign({ signal: AbortSignal.timeout(50) }));
    expect(error).toMatchObject({ name: "TimeoutError" });
  });
});

describe("the token", () => {
  const shows = (value: unknown) =>
    [
      inspect(value, { depth: 10, showHidden: true }),
      JSON.stringify(value),
      String((value as Error)?.stack),
    ].join("\n");

  test("is in nothing that the client prints", () => {
    expect(shows(calls)).not.toContain("7056");
  });

  test("is in no error, whatever fetch or the server say", async () => {
    const throwing = createCallsClient({
      baseUrl: server.baseUrl,
      token,
      retry: false,
      fetch: (request) => {
        const inner = Object.assign(new Error(`connect ${request.url}`), { code: "ECONNRESET" });
        throw Object.assign(new TypeError(`Failed to fetch ${request.url}`, { cause: inner }), {
          url: request.url,
        });
      },
    });
    const thrown = await failure(throwing.getCampaign());
    expect(thrown).toMatchObject({ cause: { name: "TypeError", cause: { code: "ECONNRESET" } } });
    server.next = problem("not.found", 404, { detail: `Nothing at ${path}`, instance: path });
    const refused = await failure(calls.getCampaign());
    server.next = { headers: { "content-type": "text/html" }, body: `<a href="${path}">` };
    const unexpected = await failure(calls.getCampaign());
    for (const error of [thrown, refused, unexpected]) {
      expect(shows(error)).not.toContain("7056.1b131df1");
      expect(shows(error)).toContain("8231****");
    }
  });
});

describe("wrong options", () => {
  test.each([
    [{ baseUrl: "localhost:8080", token }, /baseUrl must be scheme and host.*found "localhost:8080"/],
    [
      { baseUrl: "http://localhost/api/calls/campaign/x", token },
      /found "http:\/\/localhost\/api\/calls"\.$/,
    ],
    [{ baseUrl: "http://localhost", token: "" }, /token must be that of your campaign/],
  ])("are refused with a word on what to write", (options, message) => {
    expect(() => createCallsClient(options)).toThrow(message);
    expect(() => createCallsClient(options)).toThrow(errors.ConfigurationError);
  });
});
