import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inspect } from "node:util";
import type { ProblemCode } from "@calls-api/types";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type CallsErrorCode, CLIENT_CODES, InvalidTokenError, OLDER_CODES } from "../src/errors/index.ts";
import { problemClasses } from "../src/errors/problem-classes.ts";
import { createCallsClient } from "../src/index.ts";
import { type AnsweringServer, answeringServer } from "./answering-server.ts";
import { collect } from "./collect.ts";

const token = "8231.7056.1b131df1";
const body = [{ phone: "16500000000" }];
let server: AnsweringServer;

beforeAll(async () => {
  server = await answeringServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.next = { body: "[]" };
});

const clientOf = () => createCallsClient({ baseUrl: server.baseUrl, token, retry: false });

describe("the older shapes of a refusal", () => {
  test.each([
    ["type and message", { type: "phone.bad.format", phone: "1", message: "bad" }, "phone.bad.format"],
    ["type alone", { type: "invalid.call.task.state", state: "FINISHED" }, "invalid.call.task.state"],
    ["error and arguments", { error: "cannot.pause", message: "bad", args: ["x"] }, "cannot.pause"],
  ])("%s", async (_, refusal, code) => {
    server.next = {
      status: 400,
      body: JSON.stringify(refusal),
      headers: { "content-type": "application/json" },
    };
    await expect(clientOf().addPhones({ body })).rejects.toMatchObject({
      name: "ProblemError",
      code,
      problem: refusal,
    });
  });

  test("have the class of a documented code", async () => {
    const refusal = { type: "invalid.token", message: "no such campaign" };
    server.next = {
      status: 404,
      body: JSON.stringify(refusal),
      headers: { "content-type": "application/vnd.x+json" },
    };
    const failed = clientOf().getCampaign();
    await expect(failed).rejects.toBeInstanceOf(InvalidTokenError);
    await expect(failed).rejects.toThrow("getCampaign was refused with invalid.token: no such campaign");
  });

  test("are told from what is no refusal of this API", async () => {
    for (const text of ['{"type":"about:blank","status":502}', '{"error":{}}', "[]", "null"]) {
      server.next = { status: 502, body: text, headers: { "content-type": "application/problem+json" } };
      await expect(clientOf().getCampaign()).rejects.toMatchObject({ code: "unexpected.response" });
    }
  });
});

describe("the codes", () => {
  const document = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve("@calls-api/openapi/openapi.json"), "utf8"),
  );
  const documented: ProblemCode[] = document.components.schemas.ProblemCode.enum;
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

  test("of problems are those of the document, each with a class", () => {
    expect(Object.keys(problemClasses).sort()).toEqual([...documented].sort());
    const union: CallsErrorCode[] = [...CLIENT_CODES, ...OLDER_CODES, ...documented];
    expect(new Set(union).size).toBe(union.length);
  });

  test("of the client stand on its page of the docs", () => {
    const page = readFileSync(
      new URL("../../../apps/docs/src/content/docs/client.mdx", import.meta.url),
      "utf8",
    );
    const table = page.slice(page.indexOf("## Errors"));
    const told = [...table.matchAll(/`([a-z]+(?:\.[a-z]+)*)`/g)].map(([, code]) => code as string);
    expect(CLIENT_CODES.filter((code) => !told.includes(code))).toEqual([]);
  });

  test("of the client stand in its README, and no others", () => {
    const table = readme.slice(readme.indexOf("## Errors"), readme.indexOf("## Limits"));
    const told = [...table.matchAll(/^\|[^|]*\| (`[^|]*`) \|/gm)].flatMap(([, cell = ""]) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code),
    );
    expect(told.sort()).toEqual([...CLIENT_CODES].sort());
  });
});

describe("the token", () => {
  const shows = (value: unknown): string =>
    [
      inspect(value, { depth: 12, showHidden: true, getters: true }),
      JSON.stringify(value),
      String(value),
    ].join("\n");

  test("is in no error, no hook and no result, whatever goes wrong", async () => {
    const told: unknown[] = [];
    const hooks = {
      onRequest: (info: unknown) => told.push(info),
      onResponse: (info: unknown) => told.push(info),
      onRetry: (info: unknown) => told.push(info),
    };
    let kind = 0;
    const fetch = async (request: Request): Promise<Response> => {
      switch (kind) {
        case 0:
          throw Object.assign(new TypeError(`Failed to fetch ${request.url}`), { url: request.url, request });
        case 1:
          return Response.json(
            { code: "not.found", detail: request.url, instance: request.url },
            { status: 404 },
          );
        case 2:
          return new Response(request.url, { status: 502 });
        case 3:
          return Response.json({ type: "x", message: request.url, phone: request.url }, { status: 400 });
        case 4:
          throw Object.assign(new TypeError("Failed to fetch"), { request });
        default:
          return new Promise(() => {});
      }
    };
    const client = createCallsClient({
      baseUrl: "http://localhost",
      token,
      fetch,
      hooks,
      timeoutMs: 20,
      retry: { maxAttempts: 2, baseDelayMs: 1 },
    });
    for (kind = 0; kind < 6; kind++) {
      await client.addPhones({ body }).catch((error) => told.push(error));
      told.push(await collect(client.addPhonesFrom(body, { bisect: true })));
    }
    told.push(client, client.addPhones, client.raw);
    for (const each of told) expect(shows(each)).not.toMatch(/8231\.7056|1b131df1/);
    expect(told.length).toBeGreaterThan(30);
  });
});

describe("with msw", () => {
  const mock = setupServer();
  beforeAll(() => mock.listen({ onUnhandledRequest: "bypass" }));
  afterAll(() => mock.close());

  test("a client made before or after is answered by its handlers", async () => {
    const client = createCallsClient({ baseUrl: "http://calls.example", token });
    mock.use(
      http.post("http://calls.example/api/calls/campaign/:token/addPhones", async ({ request, params }) => {
        const sent = (await request.json()) as { phone: string }[];
        return HttpResponse.json(sent.map(({ phone }) => `${phone} ${params["token"] === token}`));
      }),
    );
    expect(await client.addPhones({ body })).toEqual(["16500000000 true"]);
  });
});
