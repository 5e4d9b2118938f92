import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, type TestDatabase } from "./databases.ts";
import { type RunningServer, startServer } from "./running-server.ts";

const RESULTS = { accept: "application/vnd.calls.results+json" };
const documented = {
  phone: 16500000000,
  payload: { name: "Alex", age: 34 },
  allowedTime: {
    mon: [
      { localTimeFrom: "10:00", localTimeTo: "11:30" },
      { localTimeFrom: "13:00", localTimeTo: "14:30" },
    ],
    default: [{ localTimeFrom: "10:00", localTimeTo: "18:00" }],
  },
  retryIntervalInMinutes: 120,
  maxAttempts: 0,
  gmtZone: "-05:00",
};

describe.each(Object.keys(databases))("on %s", (name) => {
  let held: TestDatabase;
  let server: RunningServer;
  let url: string;
  let lastPhone = 17_000_000_000;
  const freshPhone = () => String(++lastPhone);
  const countJobs = async () => (await server.get(server.campaign)).body.shortReport.totalNumbers;

  beforeAll(async () => {
    held = await (databases[name] as () => Promise<TestDatabase>)();
    server = await startServer(held.database);
    url = `${server.campaign}/addPhones`;
  }, 60_000);

  afterAll(async () => {
    await server?.stop();
    await held?.close();
  }, 60_000);

  test("the documented request creates one job, and nothing when it is sent again", async () => {
    const first = await server.post(url, [documented]);
    expect(first).toMatchObject({ status: 200, type: expect.stringContaining("application/json") });
    expect(first.body).toEqual([expect.any(String)]);
    expect((await server.post(url, [documented])).body).toEqual([]);
  });

  test.each([
    [
      "the documented overlap",
      [
        { localTimeFrom: "10:00", localTimeTo: "13:30" },
        { localTimeFrom: "13:00", localTimeTo: "14:30" },
      ],
      "/1/allowedTime/default",
      "x-no-overlap",
    ],
    ["a missing upper limit", [{ localTimeFrom: "10:00" }], "/1/allowedTime/default/0", "required"],
  ])("%s is a problem with its pointer, and nothing is added", async (_, intervals, pointer, keyword) => {
    const before = await countJobs();
    const answer = await server.post(url, [
      { phone: freshPhone() },
      { phone: freshPhone(), allowedTime: { default: intervals } },
    ]);
    expect(answer).toMatchObject({ status: 400, type: "application/problem+json" });
    expect(answer.body).toMatchObject({
      code: "invalid.body",
      errorCount: 1,
      errors: [{ pointer, keyword }],
    });
    expect(await countJobs()).toBe(before);
  });

  test("an interval past midnight is accepted", async () => {
    const intervals = [{ localTimeFrom: "20:00", localTimeTo: "03:00" }];
    const answer = await server.post(url, [{ phone: freshPhone(), allowedTime: { default: intervals } }]);
    expect(answer).toMatchObject({ status: 200, body: [expect.any(String)] });
  });

  test("priority 7 is stored as 5", async () => {
    const { body } = await server.post(url, [{ phone: freshPhone(), dialerPriority: 7 }]);
    const [row] = await held.database.query("select priority, settings from call_jobs where id = $1", body);
    expect(row).toMatchObject({ priority: 5 });
    expect(JSON.parse(String(row?.["settings"]))).toMatchObject({ dialerPriority: 5 });
  });

  test("a duplicate is told from a new entry, however it is spelt, within a request and after it", async () => {
    const phone = freshPhone();
    const other = freshPhone();
    const entry = { phone, payload: { a: 1, b: [2] }, allowedDays: ["mon", "tue"], gmtZone: "+05:30" };
    const again = {
      gmtZone: "+0530",
      allowedDays: ["tue", "mon"],
      payload: { b: [2], a: 1 },
      phone: `+${phone}`,
      dialerPriority: 5,
    };
    const first = await server.post(url, [entry, { phone: other }, again], RESULTS);
    expect(first.type).toBe("application/vnd.calls.results+json");
    expect(first.body).toMatchObject([
      { index: 0, phone, outcome: "created" },
      { index: 1, phone: other, outcome: "created" },
      { index: 2, phone, outcome: "duplicate", callJobId: first.body[0].callJobId },
    ]);
    const second = await server.post(url, [{ ...again, phone: Number(phone), payload: {} }, again], RESULTS);
    expect(second.body).toMatchObject([
      { outcome: "created" },
      { outcome: "duplicate", callJobId: first.body[0].callJobId },
    ]);
  });

  test("IDs come in the order of the request", async () => {
    const phones = Array.from({ length: 50 }, freshPhone);
    const { body } = await server.post(
      url,
      phones.map((phone) => ({ phone })),
    );
    const rows = await held.database.query("select phone from call_jobs order by id desc limit 50");
    expect(body).toHaveLength(50);
    expect([...body].sort((a, b) => Number(a) - Number(b))).toEqual(body);
    expect(rows.map((row) => row["phone"]).reverse()).toEqual(phones);
  });

  test("the same entry can be added again when 24 hours have passed since it was added, not since it was repeated", async () => {
    const entry = [{ phone: freshPhone() }];
    const start = server.clock.now;
    const at = (hours: number) => {
      server.clock.now = new Date(start.getTime() + hours * 3_600_000);
    };
    expect((await server.post(url, entry)).body).toHaveLength(1);
    at(12);
    expect((await server.post(url, entry)).body).toEqual([]);
    at(24 - 1 / 3600);
    expect((await server.post(url, entry)).body).toEqual([]);
    at(24);
    expect((await server.post(url, entry)).body).toHaveLength(1);
    at(47);
    expect((await server.post(url, entry)).body).toEqual([]);
    server.clock.now = start;
  });

  test("requests at the same time create one job for one entry", async () => {
    const phones = Array.from({ length: 20 }, freshPhone);
    const before = await countJobs();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => {
        const order = i % 2 === 0 ? phones : phones.toReversed();
        return server.post(
          url,
          order.map((phone) => ({ phone })),
        );
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
    const ids = answers.flatMap(({ body }) => body);
    expect(new Set(ids).size).toBe(20);
    expect(ids).toHaveLength(20);
    expect(await countJobs()).toBe(before + 20);
  });

  test("a payload comes out as it went in, and digits beyond 2^53 tell two apart", async () => {
    const phone = freshPhone();
    const payload = '{"big": 12345678901234567890, "price":1.10, "__proto__": {"x": "}]\\"\\u0000"} }';
    const entries = [payload, payload.replace("7890", "7891")].map(
      (text) => `{"phone": "${phone}", "payload": ${text}}`,
    );
    const { body } = await server.post(url, `[${entries.join(",")}]`);
    expect(body).toHaveLength(2);
    const [row] = await held.database.query("select payload from call_jobs where id = $1", [body[0]]);
    expect(row?.["payload"]).toBe(payload);
  });

  test("addPhone and addPhoneForm answer a duplicate with the job that exists, addTestPhone never", async () => {
    const phone = freshPhone();
    const query = `phone=${phone}&gmtZone=%2B03:00&name=Alex%20%26%20Co`;
    const first = await server.get(`${server.crm}/addPhone?${query}`);
    expect(first).toMatchObject({ status: 200, body: expect.any(String) });
    expect((await server.get(`${server.crm}/addPhone?${query}`)).body).toBe(first.body);
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const reordered = `name=Alex+%26+Co&gmtZone=%2B0300&phone=%2B${phone}`;
    expect((await server.post(`${server.crm}/addPhone`, reordered, form)).body).toBe(first.body);
    const mixed = await server.post(
      `${server.crm}/addPhone?gmtZone=%2B03:00&name=Nobody`,
      `phone=${phone}&name=Alex+%26+Co`,
      form,
    );
    expect(mixed.body).toBe(first.body);
    const tests = [
      await server.get(`${server.crm}/test/addPhone?${query}`),
      await server.get(`${server.crm}/test/addPhone?${query}`),
    ];
    expect(new Set([first.body, ...tests.map(({ body }) => body)]).size).toBe(3);
    const [row] = await held.database.query("select phone, payload from call_jobs where id = $1", [
      first.body,
    ]);
    expect(row).toEqual({ phone, payload: '{"name":"Alex & Co"}' });
  });

  test("a finished campaign takes no numbers", async () => {
    await held.database.query("update campaigns set status = 'finished'");
    const answers = [
      await server.post(url, [{ phone: freshPhone() }]),
      await server.get(`${server.crm}/addPhone?phone=${freshPhone()}`),
      await server.get(`${server.crm}/test/addPhone?phone=${freshPhone()}`),
    ];
    await held.database.query("update campaigns set status = 'inProcess'");
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 409, body: { code: "invalid.campaign.state" } });
  });
});
