import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { databases, type TestDatabase } from "./databases.ts";
import { type RunningServer, startServer } from "./running-server.ts";

const SELECTING = ["callJob/cancel", "callJob/getReport", "callAttempt/getReport"];
const LISTING = ["callJob/getReportByDate", "callAttempt/getReportByDate"];
const planned = {
  callJobId: "1001",
  phone: "16500000000",
  createdAt: "2030-03-23T10:00:00.000Z",
  jobStatus: "planned",
  attemptsCount: 0,
  redialNumber: null,
  finishedAt: null,
  callDuration: null,
  reportData: null,
};

describe.each(Object.keys(databases))("call jobs on %s", (name) => {
  let held: TestDatabase;
  let server: RunningServer;
  const post = (path: string, body: unknown) => server.post(`${server.campaign}/${path}`, body);
  const add = async (...phones: string[]): Promise<string[]> =>
    (
      await post(
        "addPhones",
        phones.map((phone) => ({ phone })),
      )
    ).body;
  const at = (time: string) => {
    server.clock.now = new Date(`2030-03-${time}Z`);
  };
  const list = async (filter: object, pagination = {}) =>
    (await post("callJob/getReportByDate", { filter, pagination })).body.items.map(
      ({ callJobId }: { callJobId: string }) => callJobId,
    );

  beforeAll(async () => {
    held = await (databases[name] as () => Promise<TestDatabase>)();
    server = await startServer(held.database);
  }, 60_000);

  beforeEach(async () => {
    await held.database.execute(
      "truncate call_jobs, recent_additions, first_answers; alter sequence call_job_ids restart",
    );
    at("23T10:00:00");
  });

  afterAll(async () => {
    await server?.stop();
    await held?.close();
  }, 60_000);

  test("the documented requests get the documented answers", async () => {
    const page = { page: 0, pageSize: 200 };
    await add("16500000000");
    expect((await post("callJob/getReport", { ids: ["1001"] })).body).toEqual([planned]);
    expect((await post("callJob/getUnfinished", { pagination: { page: 0, pageSize: 20 } })).body).toEqual({
      items: [planned],
      pagination: { page: 0, pageSize: 20 },
    });
    const day = { createdAtFrom: "2030-03-23T00:00:00Z", createdAtTo: "2030-03-24T00:00:00Z" };
    expect((await post("callJob/getReportByDate", { filter: day, pagination: page })).body).toEqual({
      items: [planned],
      pagination: page,
    });
    expect((await post("callAttempt/getReport", { ids: ["1001"] })).body).toEqual([]);
    const started = { startedAtFrom: "2030-03-23T00:00:00Z", startedAtTo: "2030-03-24T00:00:00Z" };
    expect((await post("callAttempt/getReportByDate", { filter: started, pagination: page })).body).toEqual({
      items: [],
      pagination: page,
    });
    await add("16500000001");
    expect((await post("callJob/cancel", { ids: ["1001", "1002"] })).body).toEqual(["1001", "1002"]);
    expect((await post("callJob/cancel", { phones: ["16500000000"] })).body).toEqual([]);
  });

  test("a cancelled job has ended, is counted as processed and stays a duplicate", async () => {
    const [id, other] = await add("16500000000", "16500000001");
    at("23T11:00:00");
    expect((await post("callJob/cancel", { phones: ["+16500000000"] })).body).toEqual([id]);
    const report = { ...planned, jobStatus: "canceled", finishedAt: "2030-03-23T11:00:00.000Z" };
    expect((await post("callJob/getReport", { ids: [id] })).body).toEqual([report]);
    const { items } = (await post("callJob/getUnfinished", { pagination: {} })).body;
    expect(items).toMatchObject([{ callJobId: other, jobStatus: "planned" }]);
    expect((await server.get(server.campaign)).body.shortReport).toMatchObject({
      totalNumbers: 2,
      processedNumbers: 1,
    });
    at("23T12:00:00");
    expect((await post("callJob/cancel", { ids: [id] })).body).toEqual([]);
    expect((await post("callJob/getReport", { ids: [id] })).body).toEqual([report]);
    expect(await add("16500000000")).toEqual([]);
    at("24T10:00:00");
    expect(await add("16500000000")).toHaveLength(1);
  });

  test("a number means all its jobs in any spelling, and no job comes twice", async () => {
    const [first, other] = await add("16500000000", "16500000001");
    const again = (await server.get(`${server.crm}/test/addPhone?phone=16500000000`)).body;
    const selector = { phones: ["+16500000000", 16500000000, "16500000000"], ids: [first, other] };
    const ids = (await post("callJob/getReport", selector)).body.map(
      ({ callJobId }: { callJobId: string }) => callJobId,
    );
    expect(ids).toEqual([first, other, again]);
    expect((await post("callJob/cancel", { phones: [16500000000] })).body).toEqual([first, again]);
  });

  test.each(SELECTING)("%s knows no jobs but the campaign's, and does nothing then", async (path) => {
    const [id] = await add("16500000000");
    await held.database.query(
      `insert into campaigns (token_hash, name, project_name, bot_id, status, creation_date)
       values ('other', 'Other', 'Other', 'bot', 'inProcess', now()) on conflict do nothing`,
    );
    await held.database.query(
      `insert into call_jobs (id, campaign_id, phone, settings, priority, created_at)
       select 5001, id, '16500000005', '{}', 5, now() from campaigns where token_hash = 'other'`,
    );
    for (const unknown of ["5001", "7", "0", "01001", "-1", " 1001", "x", "9".repeat(18), "9".repeat(300)]) {
      const answer = await post(path, { ids: [id, unknown] });
      expect(answer).toMatchObject({ status: 404, body: { code: "id.not.found" } });
    }
    for (const unknown of ["16500000005", 16500000006, "+16500000006"]) {
      const answer = await post(path, { phones: ["16500000000", unknown] });
      expect(answer).toMatchObject({ status: 404, body: { code: "phone.not.found" } });
    }
    expect((await post("callJob/getReport", { ids: [id] })).body).toEqual([planned]);
  });

  test.each<[string, unknown, string, string]>([
    ...SELECTING.flatMap((path): [string, unknown, string, string][] => [
      [path, {}, "", "minProperties"],
      [path, { ids: [] }, "/ids", "minItems"],
      [path, { ids: ["1001", 1001] }, "/ids/1", "type"],
      [path, { phones: ["16500000000", "0123"] }, "/phones/1", "pattern"],
      [path, { id: ["1001"] }, "/id", "additionalProperties"],
    ]),
    ...[...LISTING, "callJob/getUnfinished"].flatMap((path): [string, unknown, string, string][] => [
      [path, { ...(path !== "callJob/getUnfinished" && { filter: {} }) }, "", "required"],
      [path, paged(path, { page: 200 }), "/pagination/page", "maximum"],
      [path, paged(path, { page: -1 }), "/pagination/page", "minimum"],
      [path, paged(path, { pageSize: 201 }), "/pagination/pageSize", "maximum"],
      [path, paged(path, { pageSize: 0 }), "/pagination/pageSize", "minimum"],
    ]),
    [
      "callJob/getReportByDate",
      { filter: { createdAtFrom: "2030-03-23" }, pagination: {} },
      "/filter/createdAtFrom",
      "format",
    ],
    [
      "callJob/getReportByDate",
      {
        filter: { createdAtFrom: "2030-03-24T00:00:00Z", createdAtTo: "2030-03-23T00:00:00Z" },
        pagination: {},
      },
      "/filter",
      "x-chronological",
    ],
  ])("%s of %j is a problem with its pointer", async (path, body, pointer, keyword) => {
    const answer = await post(path, body);
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid.body" } });
    expect(answer.body.errors).toMatchObject([{ pointer, keyword }]);
  });

  test.each([...SELECTING, ...LISTING, "callJob/getUnfinished"])("%s takes JSON only", async (path) => {
    const url = `${server.campaign}/${path}`;
    expect((await server.post(url, "{")).body.code).toBe("invalid.json");
    expect((await server.post(url, "a=1", { "content-type": "text/plain" })).status).toBe(415);
  });

  test("stretches of time are half-open, to the digit", async () => {
    at("23T10:00:00.000");
    const [first] = await add("16500000000");
    at("23T10:00:00.001");
    const [second] = await add("16500000001");
    await post("callJob/cancel", { ids: [first] });
    const time = "2030-03-23T10:00:00";
    expect(await list({})).toEqual([first, second]);
    expect(await list({ createdAtFrom: `${time}Z` })).toEqual([first, second]);
    expect(await list({ createdAtFrom: `${time}.001Z` })).toEqual([second]);
    expect(await list({ createdAtFrom: "2030-03-23T13:00:00.001+03:00" })).toEqual([second]);
    expect(await list({ createdAtTo: `${time}Z` })).toEqual([]);
    expect(await list({ createdAtTo: `${time}.001Z` })).toEqual([first]);
    expect(await list({ createdAtTo: `${time}.0010001Z` })).toEqual([first]);
    expect(await list({ createdAtTo: `${time}.001001Z` })).toEqual([first, second]);
    expect(await list({ finishedAtFrom: `${time}.001Z` })).toEqual([first]);
    expect(await list({ finishedAtFrom: `${time}.002Z` })).toEqual([]);
    expect(await list({ finishedAtTo: `${time}.001Z` })).toEqual([]);
    expect(await list({ createdAtFrom: `${time}.001Z`, finishedAtFrom: `${time}Z` })).toEqual([]);
  });

  test("instants are read as RFC 3339 has them, where the database would not", async () => {
    const ids = await add("16500000000");
    expect(await list({ createdAtFrom: "0000-01-01T00:00:00+23:59" })).toEqual(ids);
    expect(await list({ createdAtTo: "9999-12-31T23:59:59-23:59" })).toEqual(ids);
    expect(await list({ createdAtFrom: "2029-12-31t23:59:60z" })).toEqual(ids);
  });

  test("pages hold every job once, in the order of addition", async () => {
    const phones = Array.from({ length: 45 }, (_, i) => String(16500000000 + i));
    const ids = await add(...phones.slice(0, 25));
    at("23T10:00:01");
    ids.push(...(await add(...phones.slice(25))));
    const pages = [];
    for (let page = 0; page < 4; page++) pages.push(await list({}, { page }));
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 5, 0]);
    expect(pages.flat()).toEqual(ids);
    expect(await list({}, { page: 1, pageSize: 44 })).toEqual([ids.at(-1)]);
    expect(await list({}, { page: 199, pageSize: 200 })).toEqual([]);
    const { pagination } = (await post("callJob/getUnfinished", { pagination: {} })).body;
    expect(pagination).toEqual({ page: 0, pageSize: 20 });
  });

  test("cancelling at the same time, each job is cancelled by one request", async () => {
    const ids = await add(...Array.from({ length: 50 }, (_, i) => String(16500000000 + i)));
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        post("callJob/cancel", { ids: i % 2 === 0 ? ids : ids.toReversed() }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(answers.flatMap(({ body }) => body).toSorted()).toEqual(ids.toSorted());
  });
});

function paged(path: string, pagination: object): object {
  return path === "callJob/getUnfinished" ? { pagination } : { filter: {}, pagination };
}
