import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CallsClient, createCallsClient } from "../src/index.ts";
import { collect } from "./collect.ts";

const token = "8231.7056.1b131df1";

interface Job {
  callJobId: string;
  phone: string;
  createdAt: string;
  startedAt: string;
  finishedAt: string | null;
}

/** A service that holds these jobs and lists them by filter and page, at most 200 pages of 200 (contract §2). */
function serviceOf(jobs: Job[], order: "oldest first" | "newest first" = "oldest first") {
  const requests: { pagination: { page: number; pageSize: number } }[] = [];
  /** What a filter selects, so that a page need not look for it again. */
  const lists = new Map<string, Job[]>();
  const listed = order === "oldest first" ? jobs : jobs.toReversed();
  const fetch = async (request: Request): Promise<Response> => {
    const body = JSON.parse(await request.text());
    requests.push(body);
    if (request.url.endsWith("/callJob/getReport")) {
      const wanted = new Set([...(body.ids ?? []), ...(body.phones ?? [])]);
      return Response.json(jobs.filter(({ callJobId, phone }) => wanted.has(callJobId) || wanted.has(phone)));
    }
    const { filter = {}, pagination } = body;
    const unfinished = request.url.endsWith("/getUnfinished");
    const inside = (value: string | null, from?: string, to?: string) =>
      (from === undefined || (value !== null && Date.parse(value) >= Date.parse(from))) &&
      (to === undefined || (value !== null && Date.parse(value) < Date.parse(to)));
    const name = `${unfinished} ${JSON.stringify(filter)}`;
    const rows =
      lists.get(name) ??
      listed.filter(
        (job) =>
          (!unfinished || job.finishedAt === null) &&
          inside(job.createdAt, filter.createdAtFrom, filter.createdAtTo) &&
          inside(job.startedAt, filter.startedAtFrom, filter.startedAtTo) &&
          inside(job.finishedAt, filter.finishedAtFrom, filter.finishedAtTo),
      );
    lists.set(name, rows);
    const start = pagination.page * pagination.pageSize;
    return Response.json({ items: rows.slice(start, start + pagination.pageSize), pagination });
  };
  const client: CallsClient = createCallsClient({ baseUrl: "http://localhost", token, fetch });
  return { client, requests };
}

/** Jobs of which so many fall on one millisecond each. */
function jobsOf(perInstant: number[], start = Date.UTC(2030, 2, 23)): Job[] {
  let id = 0;
  return perInstant.flatMap((count, place) =>
    Array.from({ length: count }, () => {
      const createdAt = new Date(start + place * 1000).toISOString();
      const finishedAt = id % 3 === 0 ? null : createdAt;
      return {
        callJobId: String(id),
        phone: String(16500000000 + id++),
        createdAt,
        startedAt: createdAt,
        finishedAt,
      };
    }),
  );
}

const ids = (jobs: { callJobId: string }[]) => jobs.map(({ callJobId }) => callJobId);
const byNumber = (a: string, b: string) => Number(a) - Number(b);

describe("a list", () => {
  test.each([0, 1, 199, 200, 201, 450])("of %i rows is given whole, in its order", async (count) => {
    const { client } = serviceOf(jobsOf([count]));
    expect(ids(await collect(client.callJobs()))).toEqual(ids(jobsOf([count])));
    expect(await collect(client.callAttempts())).toHaveLength(count);
  });

  test("beyond 40,000 rows is split by date: no row twice, none lost, whatever the order", async () => {
    const long = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 3, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(long, fc.constantFrom("oldest first", "newest first"), async (perInstant, order) => {
        const jobs = jobsOf(perInstant);
        const { client, requests } = serviceOf(jobs, order);
        const found = ids(await collect(client.callJobs()));
        // As one text each: a list of so many differences is of no use.
        expect(found.toSorted(byNumber).join() === ids(jobs).join()).toBe(true);
        expect(order === "newest first" || found.join() === ids(jobs).join()).toBe(true);
        for (const { pagination } of requests) expect(pagination.page).toBeLessThan(200);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  test("keeps to its filter when it is split, with open ends, too", async () => {
    const jobs = jobsOf([25_000, 25_000, 25_000]);
    const { client } = serviceOf(jobs);
    const createdAtFrom = jobs[25_000]?.createdAt as string;
    const filter = { createdAtFrom, finishedAtFrom: createdAtFrom };
    const expected = jobs.slice(25_000).filter(({ finishedAt }) => finishedAt !== null);
    expect(ids(await collect(client.callJobs({ filter }))).join() === ids(expected).join()).toBe(true);
  });

  test("of too many rows at one instant is a clear error, before a row of it is given", async () => {
    const { client } = serviceOf(jobsOf([40_001]));
    await expect(collect(client.callJobs())).rejects.toMatchObject({
      code: "too.many.rows",
      message: expect.stringMatching(/40000 rows or more.*are of one instant, 2030-03-23T00:00:00.000Z/),
    });
  });

  test("of unfinished jobs goes through all jobs when it is too long", async () => {
    const few = jobsOf([700]);
    const unfinished = (jobs: Job[]) => ids(jobs.filter(({ finishedAt }) => finishedAt === null));
    expect(ids(await collect(serviceOf(few).client.unfinishedCallJobs()))).toEqual(unfinished(few));
    const many = jobsOf(Array(5).fill(25_000));
    const found = ids(await collect(serviceOf(many).client.unfinishedCallJobs()));
    expect(found.join() === unfinished(many).join()).toBe(true);
  });
});

describe("waiting for reports", () => {
  test("looks again at those that have not ended, until all have", async () => {
    const jobs = jobsOf([4]);
    const { client, requests } = serviceOf(jobs);
    setTimeout(() => {
      for (const job of jobs) job.finishedAt = job.createdAt;
    }, 30);
    const reports = await client.waitForReports(
      { phones: jobs.map(({ phone }) => phone) },
      { intervalMs: 10 },
    );
    expect(ids(reports)).toEqual(["0", "1", "2", "3"]);
    expect(reports.every(({ finishedAt }) => finishedAt !== null)).toBe(true);
    expect(requests.at(-1)).toEqual({ ids: ["0", "3"] });
  });

  test("ends with the time, telling what it saw, or with the signal", async () => {
    const jobs = jobsOf([2]);
    const { client } = serviceOf(jobs);
    await expect(
      client.waitForReports({ ids: ["0", "1"] }, { intervalMs: 5, timeoutMs: 20 }),
    ).rejects.toMatchObject({
      code: "reports.unfinished",
      message: "1 of 2 call jobs had not ended after 20 ms: wait again, or longer.",
      reports: jobs,
    });
    const signal = AbortSignal.timeout(20);
    await expect(client.waitForReports({ ids: ["0"] }, { intervalMs: 5, signal })).rejects.toThrow(/timeout/);
  });
});
