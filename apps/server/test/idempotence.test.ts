import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, type TestDatabase } from "./databases.ts";
import { type RunningServer, startServer } from "./running-server.ts";

const RESULTS = { accept: "application/vnd.calls.results+json" };
const FORM = { "content-type": "application/x-www-form-urlencoded" };
const keyed = (key: string = randomUUID()) => ({ "idempotence-key": key });

describe.each(Object.keys(databases))("an Idempotence-Key on %s", (name) => {
  let held: TestDatabase;
  let server: RunningServer;
  let url: string;
  let lastPhone = 18_000_000_000;
  const freshPhone = () => String(++lastPhone);
  const freshEntries = (count: number) => Array.from({ length: count }, () => ({ phone: freshPhone() }));
  const countJobs = async () => (await server.get(server.campaign)).body.shortReport.totalNumbers;
  const after = async (hours: number, work: () => Promise<void>) => {
    const start = server.clock.now;
    server.clock.now = new Date(start.getTime() + hours * 3_600_000);
    await work().finally(() => {
      server.clock.now = start;
    });
  };

  beforeAll(async () => {
    held = await (databases[name] as () => Promise<TestDatabase>)();
    server = await startServer(held.database);
    url = `${server.campaign}/addPhones`;
  }, 60_000);

  afterAll(async () => {
    await server?.stop();
    await held?.close();
  }, 60_000);

  const requests: [string, () => (headers: Record<string, string>) => ReturnType<RunningServer["get"]>][] = [
    [
      "addPhones",
      () => {
        const body = freshEntries(3);
        return (headers) => server.post(url, body, headers);
      },
    ],
    [
      "addPhones, a result for each entry",
      () => {
        const body = freshEntries(3);
        return (headers) => server.post(url, body, { ...RESULTS, ...headers });
      },
    ],
    [
      "addPhone",
      () => {
        const query = `phone=${freshPhone()}&gmtZone=%2B03:00&name=Alex`;
        return (headers) => server.get(`${server.crm}/addPhone?${query}`, headers);
      },
    ],
    [
      "addPhoneForm",
      () => {
        const form = `phone=${freshPhone()}&name=Alex`;
        return (headers) => server.post(`${server.crm}/addPhone`, form, { ...FORM, ...headers });
      },
    ],
    [
      "addTestPhone",
      () => {
        const query = `phone=${freshPhone()}`;
        return (headers) => server.get(`${server.crm}/test/addPhone?${query}`, headers);
      },
    ],
    [
      "a body that breaks the schema",
      () => (headers) => server.post(url, [{ phone: "1", maxAtempts: 2 }], headers),
    ],
    ["a body that is not JSON", () => (headers) => server.post(url, "[", headers)],
    ["a query without a number", () => (headers) => server.get(`${server.crm}/addPhone`, headers)],
  ];

  test.each(requests)("replays the answer byte for byte: %s", async (_, prepare) => {
    const send = prepare();
    const headers = keyed();
    const first = await send(headers);
    expect(first.headers.get("idempotence-replayed")).toBeNull();
    const jobs = await countJobs();
    for (const again of [await send(headers), await send(headers)]) {
      expect(again).toMatchObject({ status: first.status, type: first.type, text: first.text });
      expect(again.headers.get("idempotence-replayed")).toBe("true");
    }
    expect(await countJobs()).toBe(jobs);
  });

  test("that is fresh makes a request that is carried out: addTestPhone twice dials twice", async () => {
    const send = (headers: Record<string, string>) =>
      server.get(`${server.crm}/test/addPhone?phone=16500000000`, headers);
    expect((await send(keyed())).body).not.toBe((await send(keyed())).body);
  });

  test("is refused with another body, query, media type, method or operation", async () => {
    const body = freshEntries(1);
    const phone = freshPhone();
    const headers = keyed();
    expect((await server.post(url, body, headers)).status).toBe(200);
    const jobs = await countJobs();
    const others = [
      await server.post(url, freshEntries(1), headers),
      await server.post(url, `${JSON.stringify(body)} `, headers),
      await server.post(url, "[", headers),
      await server.post(`${url}?a=1`, body, headers),
      await server.post(url, body, { ...headers, ...RESULTS }),
      await server.post(url, body, { ...headers, "content-type": "application/json; charset=utf-8" }),
      await server.get(`${server.crm}/addPhone?phone=${phone}`, headers),
      await server.get(`${server.crm}/test/addPhone?phone=${phone}`, headers),
      await server.post(`${server.crm}/addPhone`, `phone=${phone}`, { ...FORM, ...headers }),
    ];
    for (const other of others) {
      expect(other).toMatchObject({ status: 422, body: { code: "idempotence.key.reused" } });
      expect(other.headers.get("idempotence-replayed")).toBeNull();
    }
    expect(await countJobs()).toBe(jobs);
    expect((await server.post(url, body, headers)).headers.get("idempotence-replayed")).toBe("true");
  });

  test("tells requests apart by all that follows the first question mark", async () => {
    const headers = keyed();
    const query = `${server.crm}/addPhone?phone=${freshPhone()}&note=why?`;
    const { body } = await server.get(`${query}1`, headers);
    expect((await server.get(`${query}2`, headers)).status).toBe(422);
    const [row] = await held.database.query("select payload from call_jobs where id = $1", [body]);
    expect(row).toEqual({ payload: '{"note":"why?1"}' });
  });

  test("is another key in another campaign", async () => {
    const token = "8232.7056.1b131df1";
    await held.database.query(
      `insert into campaigns (token_hash, name, project_name, bot_id, status, creation_date)
       values (encode(sha256($1::bytea), 'hex'), 'Other', 'Other', 'bot', 'inProcess', $2)`,
      [Buffer.from(token), server.clock.now],
    );
    const headers = keyed();
    const first = await server.post(url, freshEntries(1), headers);
    const other = await server.post(
      `${server.origin}/api/calls/campaign/${token}/addPhones`,
      freshEntries(1),
      headers,
    );
    expect(other.status).toBe(200);
    expect(other.body).not.toEqual(first.body);
  });

  test("makes 50 requests at the same time create once", async () => {
    const body = freshEntries(20);
    const headers = keyed();
    const before = await countJobs();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => server.post(url, body, { ...RESULTS, ...headers })),
    );
    const first = answers.filter((each) => each.status === 200 && !each.headers.has("idempotence-replayed"));
    expect(first).toHaveLength(1);
    for (const { status, text, body: problem } of answers) {
      if (status === 200) expect(text).toBe(first[0]?.text);
      else expect({ status, code: problem.code }).toEqual({ status: 409, code: "idempotence.in.progress" });
    }
    expect(await countJobs()).toBe(before + 20);
    expect((await server.post(url, body, { ...RESULTS, ...headers })).text).toBe(first[0]?.text);
  });

  test("is told to be in progress while the first request runs", async () => {
    let gate = Promise.resolve();
    const slow = await startServer({
      ...held.database,
      transaction: (work) => gate.then(() => held.database.transaction(work)),
    });
    let open = () => {};
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const body = freshEntries(1);
    const headers = keyed();
    const both = [1, 2].map(() => slow.post(`${slow.campaign}/addPhones`, body, headers));
    expect(await Promise.race(both)).toMatchObject({
      status: 409,
      body: { code: "idempotence.in.progress" },
    });
    open();
    expect((await Promise.all(both)).map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await server.post(url, body, headers)).headers.get("idempotence-replayed")).toBe("true");
    await slow.stop();
  });

  test("is free again 24 hours after the first answer", async () => {
    const headers = keyed();
    const send = (phone: string) => server.get(`${server.crm}/test/addPhone?phone=${phone}`, headers);
    const phone = freshPhone();
    const first = await send(phone);
    await after(24 - 1 / 3600, async () => {
      expect((await send(phone)).text).toBe(first.text);
      expect((await send(freshPhone())).status).toBe(422);
    });
    await after(24, async () => {
      const other = freshPhone();
      const answer = await send(other);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("idempotence-replayed")).toBeNull();
      expect((await send(other)).text).toBe(answer.text);
    });
  });

  test("is forgotten when it is old, a few with every new one", async () => {
    const count = async () => {
      const [row] = await held.database.query("select count(*)::int as count from first_answers");
      return row?.["count"];
    };
    await Promise.all(freshEntries(120).map((entry) => server.post(url, [entry], keyed())));
    expect(await count()).toBeGreaterThan(120);
    await after(72, async () => {
      for (let i = 0; i < 5; i++) await server.post(url, freshEntries(1), keyed());
      expect(await count()).toBe(5);
    });
  });

  test("is free again after an answer that says nothing was begun, or that the server failed", async () => {
    const body = freshEntries(1);
    const headers = keyed();
    expect((await server.post(url, body, { ...headers, "content-type": "text/plain" })).status).toBe(415);
    await held.database.execute("alter table recent_additions rename to elsewhere");
    expect((await server.post(url, body, headers)).status).toBe(500);
    await held.database.execute("alter table elsewhere rename to recent_additions");
    const answer = await server.post(url, body, { ...headers, ...RESULTS });
    expect(answer.body).toMatchObject([{ outcome: "created" }]);
    expect(answer.headers.get("idempotence-replayed")).toBeNull();
  });

  test("leaves nothing behind of a request whose answer cannot be kept", async () => {
    const body = freshEntries(1);
    const headers = { ...keyed(), ...RESULTS };
    const before = await countJobs();
    await held.database.execute("alter table first_answers add constraint no_room check (false) not valid");
    expect((await server.post(url, body, headers)).status).toBe(500);
    await held.database.execute("alter table first_answers drop constraint no_room");
    expect(await countJobs()).toBe(before);
    expect((await server.post(url, body, headers)).body).toMatchObject([{ outcome: "created" }]);
  });

  test("keeps no answer of a request that could not be committed", async () => {
    const body = freshEntries(1);
    const headers = { ...keyed(), ...RESULTS };
    await held.database.execute(`
      create function refuse() returns trigger language plpgsql as 'begin raise exception ''refused''; end';
      create constraint trigger refuse after insert on call_jobs deferrable initially deferred
        for each row execute function refuse()`);
    expect((await server.post(url, body, headers)).status).toBe(500);
    await held.database.execute("drop trigger refuse on call_jobs; drop function refuse");
    const answer = await server.post(url, body, headers);
    expect(answer.headers.get("idempotence-replayed")).toBeNull();
    expect(answer.body).toMatchObject([{ outcome: "created" }]);
  });

  test("keeps what a finished campaign answered", async () => {
    const body = freshEntries(1);
    const headers = keyed();
    await held.database.query("update campaigns set status = 'finished'");
    const first = await server.post(url, body, headers);
    await held.database.query("update campaigns set status = 'inProcess'");
    expect(first).toMatchObject({ status: 409, body: { code: "invalid.campaign.state" } });
    expect((await server.post(url, body, headers)).text).toBe(first.text);
  });

  test("is nothing to an operation that takes none", async () => {
    const headers = { "idempotence-key": "with spaces" };
    expect((await server.get(`${server.campaign}/status`, headers)).body).toBe("inProcess");
    expect((await server.post(url, freshEntries(1), headers)).body.code).toBe("invalid.parameter");
  });

  test("leaves no token in the database", async () => {
    await server.post(url, freshEntries(1), keyed());
    const rows = await held.database.query(
      "select row_to_json(first_answers)::text as row from first_answers",
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain("7056");
  });
});
