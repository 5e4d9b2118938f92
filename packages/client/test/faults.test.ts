import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCallsClient, type EntryResult } from "../src/index.ts";
import { FAULTS, faultyServer } from "./faulty-service.ts";

const token = "8231.7056.1b131df1";
let server: Awaited<ReturnType<typeof faultyServer>>;

beforeAll(async () => {
  server = await faultyServer();
});
afterAll(() => server.close());

const entries = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ phone: String(16500000000 + index) }));

async function load(schedule: Schedule, maxAttempts: number) {
  const { service, baseUrl } = server.service({ faults: [...schedule.faults], answers: schedule.answers });
  const client = createCallsClient({
    baseUrl,
    token,
    timeoutMs: 60,
    retry: { maxAttempts, baseDelayMs: 1, maxDelayMs: 4 },
  });
  const results: EntryResult[] = [];
  const { chunkSize, concurrency, count } = schedule;
  for await (const result of client.addPhonesFrom(entries(count), { chunkSize, concurrency }))
    results.push(result);
  return { results, service };
}

const schedule = fc.record({
  faults: fc.array(fc.constantFrom(...FAULTS), { maxLength: 6 }),
  answers: fc.constantFrom("results" as const, "ids" as const),
  count: fc.integer({ min: 1, max: 9 }),
  chunkSize: fc.integer({ min: 2, max: 5 }),
  concurrency: fc.integer({ min: 1, max: 4 }),
});
type Schedule = typeof schedule extends fc.Arbitrary<infer T> ? T : never;

/** So many at a time: what takes long is waiting. */
const schedules = fc.array(schedule, { minLength: 10, maxLength: 10 });

describe("whatever goes wrong on the way", () => {
  test("each entry is created once and reported so, over 1,000 schedules of faults", {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(schedules, async (some) => {
        await Promise.all(
          some.map(async (one) => {
            const { results, service } = await load(one, 1000);
            const phones = entries(one.count).map(({ phone }) => phone);
            expect(results.map(({ index, phone, outcome }) => [index, phone, outcome])).toEqual(
              phones.map((phone, index) => [index, phone, "created"]),
            );
            expect([...service.jobs].sort()).toEqual(phones);
            expect(
              results.map((result) => service.jobs[Number((result as { callJobId: string }).callJobId)]),
            ).toEqual(phones);
          }),
        );
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  test("a failure tells whether the entry may have been added", async () => {
    await fc.assert(
      fc.asyncProperty(schedules, async (some) => {
        await Promise.all(
          some.map(async (one) => {
            const { results, service } = await load(one, 1);
            expect(results.map(({ index }) => index)).toEqual([...entries(one.count).keys()]);
            for (const result of results) {
              const jobs = service.jobs.filter((phone) => phone === result.phone).length;
              if (result.outcome === "failed") expect(jobs).toBeLessThanOrEqual(result.mayBeAdded ? 1 : 0);
              else expect([result.outcome, jobs]).toEqual(["created", 1]);
            }
          }),
        );
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});
