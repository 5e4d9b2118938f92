import { request } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, DatabaseUnavailableError, openPglite } from "../src/index.ts";
import { type RunningServer, startServer } from "./running-server.ts";

let database: Database;
let server: RunningServer;
let url: string;

beforeAll(async () => {
  database = await openPglite();
  server = await startServer(database);
  url = `${server.campaign}/addPhones`;
}, 30_000);

afterAll(async () => {
  await server?.stop();
  await database?.close();
});

const nested = (depth: number) =>
  `[{"phone": "16500000000", "payload": {"a": ${"[".repeat(depth)}${"]".repeat(depth)}}}]`;

describe("a body that is not JSON", () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ["is cut off", '[{"phone": "165', /reading stopped at/],
    ["has a stray character", '[\n  {"phone": x}\n]', /line 2, column 13/],
    ["is empty", "", /The body is empty/],
    ["is binary", Uint8Array.from([0xff, 0xfe, 0x00, 0x9f]), /not UTF-8/],
    ["is nested a million deep", "[".repeat(1_000_000), /nested deeper than 512 levels/],
    ["is JSON nested too deep", nested(600), /nested deeper than 512 levels/],
  ])("because it %s is invalid.json", async (_, body, detail) => {
    const answer = await server.post(url, body);
    expect(answer).toMatchObject({ status: 400, type: "application/problem+json" });
    expect(answer.body).toMatchObject({ code: "invalid.json", type: "/problems/invalid-json", status: 400 });
    expect(answer.body.detail).toMatch(detail);
    expect(answer.body.instance).toMatch(/^urn:uuid:/);
  });

  test("nested as deep as allowed is taken", async () => {
    expect(await server.post(url, nested(500))).toMatchObject({ status: 200 });
  });
});

describe("a body that breaks the schema", () => {
  test("gets all its errors with pointers, keys of Object.prototype included", async () => {
    const body =
      '[{"phone": "1", "__proto__": 1, "constructor": 2}, 7, {"phone": "16500000000", "maxAtempts": 1}]';
    const { status, body: problem } = await server.post(url, body);
    expect(status).toBe(400);
    expect(problem).toMatchObject({ code: "invalid.body", errorCount: 5 });
    const found = problem.errors.map(
      ({ pointer, keyword }: Record<string, string>) => `${pointer} ${keyword}`,
    );
    expect(found).toEqual([
      "/0/__proto__ additionalProperties",
      "/0/constructor additionalProperties",
      "/0/phone pattern",
      "/1 type",
      "/2/maxAtempts additionalProperties",
    ]);
    expect(problem.errors[4].message).toContain('did you mean "maxAttempts"?');
  });

  test("lists 100 errors and counts all", async () => {
    const { body } = await server.post(
      url,
      Array.from({ length: 5000 }, () => ({})),
    );
    expect(body.errors).toHaveLength(100);
    expect(body.errorCount).toBe(5000);
  });
});

describe("the body limit", () => {
  test("refuses 70 MiB, and the server goes on", async () => {
    const answer = await server.post(url, new Uint8Array(70 * 1024 * 1024).fill(0x20));
    expect(answer).toMatchObject({ status: 413, body: { code: "body.too.large" } });
    expect((await server.get(`${server.campaign}/status`)).body).toBe("inProcess");
  });

  test("stops a body without a length when it gets too long, and the server goes on", async () => {
    const outcome = await new Promise((resolve) => {
      const chunk = Buffer.alloc(1024 * 1024, 0x20);
      const headers = { "content-type": "application/json" };
      const upload = request(url, { method: "POST", headers }, (response) => resolve(response.statusCode));
      // The server closes while the body is still coming: the system may drop the answer with the connection.
      upload.on("error", (error: NodeJS.ErrnoException) => resolve(error.code));
      let sent = 0;
      const send = () => {
        while (sent++ < 70) if (!upload.write(chunk)) return void upload.once("drain", send);
        upload.end();
      };
      send();
    });
    expect([413, "EPIPE", "ECONNRESET"]).toContain(outcome);
    expect((await server.get(`${server.campaign}/status`)).body).toBe("inProcess");
  });

  test("a body that is all wrong does not fill the memory", async () => {
    const before = process.memoryUsage().heapUsed;
    const { body } = await server.post(url, `[${"0,".repeat(5_000_000)}0]`);
    expect(body).toMatchObject({ code: "invalid.body", errorCount: 5_000_001 });
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(400e6);
  }, 30_000);
});

describe("the media type of the body", () => {
  const entry = JSON.stringify([{ phone: "16500000077" }]);

  test.each(["application/json; charset=utf-8", "application/vnd.x+json", "Application/JSON"])(
    "may be %s",
    async (type) => {
      expect((await server.post(url, entry, { "content-type": type })).status).toBe(200);
    },
  );

  test.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonx", "multipart/form-data"])(
    "may not be %s",
    async (type) => {
      const answer = await server.post(url, entry, { "content-type": type });
      expect(answer).toMatchObject({ status: 415, body: { code: "unsupported.media.type" } });
      expect(answer.body.detail).toContain(`"${type}" was sent: send application/json.`);
    },
  );

  test("must be given", async () => {
    const answer = await server.post(url, new TextEncoder().encode(entry), { "content-type": "" });
    expect(answer).toMatchObject({ status: 415, body: { code: "unsupported.media.type" } });
  });

  test("may not be compressed", async () => {
    const answer = await server.post(url, gzipSync(entry), { "content-encoding": "gzip" });
    expect(answer).toMatchObject({ status: 415, body: { code: "unsupported.media.type" } });
  });
});

describe("parameters", () => {
  test.each([
    ["phone missing", "", /the query lacks the property "phone"/],
    ["phone of letters", "phone=call%20me", /phone must match/],
    [
      "a plus that became a space",
      "phone=16500000000&gmtZone=+03:00",
      /write "\+03:00"\. In a URL or form, "\+" is written %2B/,
    ],
  ])("%s is invalid.parameter", async (_, query, detail) => {
    const answer = await server.get(`${server.crm}/addPhone?${query}`);
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid.parameter" } });
    expect(answer.body.detail).toMatch(detail);
  });

  test("an Idempotence-Key is 1 to 255 visible ASCII characters", async () => {
    const body = [{ phone: "16500000088" }];
    expect((await server.post(url, body, { "idempotence-key": "a".repeat(255) })).status).toBe(200);
    for (const key of ["a".repeat(256), "two words"]) {
      const answer = await server.post(url, body, { "idempotence-key": key });
      expect(answer).toMatchObject({ status: 400, body: { code: "invalid.parameter" } });
    }
  });
});

describe("a token of no campaign", () => {
  test.each(["8231.7056.1b131df2", "x", "..%2F..", "a".repeat(5000), "%00", "8231.7056.1b131df1%20"])(
    "is answered the same way: %s",
    async (token) => {
      const answer = await server.post(`${server.origin}/api/calls/campaign/${token}/addPhones`, "not json");
      expect(answer).toMatchObject({ status: 404, type: "application/problem+json" });
      const { instance: _, ...problem } = answer.body;
      expect(problem).toEqual({
        type: "/problems/invalid-token",
        title: "Unknown campaign",
        status: 404,
        detail: "No campaign has this token: copy it from the settings of your campaign.",
        code: "invalid.token",
      });
    },
  );
});

describe("other requests", () => {
  test.each(["/nothing", "/api/calls/campaign/8231.7056.1b131df1/nothing", "/%zz"])(
    "%s is not.found",
    async (path) => {
      const answer = await server.get(`${server.origin}${path}`);
      expect(answer).toMatchObject({
        status: 404,
        type: "application/problem+json",
        body: { code: "not.found" },
      });
    },
  );

  test("another method is 405 and says which are answered", async () => {
    const answer = await server.get(url);
    expect(answer).toMatchObject({ status: 405, body: { code: "method.not.allowed" } });
    expect(answer.headers.get("allow")).toBe("POST");
    expect((await server.post(`${server.campaign}/status`, {})).headers.get("allow")).toBe("GET");
  });

  test("a database that does not answer is 503 with Retry-After", async () => {
    const fails = () => Promise.reject(new DatabaseUnavailableError(new Error("connect ECONNREFUSED")));
    let broken = false;
    const flaky: Database = { ...database, query: (...args) => (broken ? fails() : database.query(...args)) };
    const other = await startServer(flaky);
    broken = true;
    const answer = await other.get(`${other.campaign}/status`);
    await other.stop();
    expect(answer).toMatchObject({ status: 503, body: { code: "unavailable" } });
    expect(answer.headers.get("retry-after")).toBe("5");
  });

  test("a bug is 500 without details, and the log has its place", async () => {
    let broken = false;
    const flaky: Database = {
      ...database,
      query: async (...args) => {
        if (broken) throw new TypeError(`secret of ${server.campaign}`);
        return database.query(...args);
      },
    };
    const other = await startServer(flaky);
    broken = true;
    const answer = await other.get(`${other.campaign}/status`);
    await other.stop();
    expect(answer).toMatchObject({ status: 500, body: { code: "internal.error" } });
    expect(JSON.stringify(answer.body)).not.toContain("secret");
    expect(other.logs.join()).toContain(answer.body.instance);
    expect(other.logs.join()).not.toContain("7056.1b131df1");
  });
});

test("no line of the log holds a token, a number or a payload", async () => {
  await server.post(url, [{ phone: "19998887766", payload: { name: "Zacharias" } }]);
  await server.post(url, [{ phone: "19998887766", wrong: "Zacharias" }]);
  await server.get(`${server.crm}/addPhone?phone=19998887766&name=Zacharias`);
  const log = server.logs.join("");
  expect(log).toContain("/api/calls/campaign/8231.****/addPhones");
  expect(log).not.toMatch(/7056\.1b131df1|19998887766|Zacharias/);
});
