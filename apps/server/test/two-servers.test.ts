import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, type TestDatabase } from "./databases.ts";
import { countJobs, freshRequest, outcomes, send, sendUntilAnswered } from "./keyed-request.ts";
import { cleanUp, ready, start } from "./server-process.ts";

describe("two servers on one PostgreSQL, sent the same key", () => {
  let held: TestDatabase;
  let one: string;
  let two: string;

  beforeAll(async () => {
    held = await (databases["PostgreSQL"] as () => Promise<TestDatabase>)();
    const env = { DATABASE_URL: held.url };
    [one, two] = await Promise.all([ready(start(["--port", "0"], env)), ready(start(["--port", "0"], env))]);
  }, 60_000);

  afterAll(async () => {
    await cleanUp();
    await held?.close();
  }, 60_000);

  test("create once", async () => {
    for (let round = 0; round < 10; round++) {
      const request = freshRequest(50);
      const before = await countJobs(one);
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, i) => send(i % 2 === 0 ? one : two, request)),
      );
      const texts = new Set(answers.filter(({ status }) => status === 200).map(({ text }) => text));
      expect(texts.size).toBe(1);
      for (const { status } of answers) expect([200, 409]).toContain(status);
      const again = [await sendUntilAnswered(one, request), await sendUntilAnswered(two, request)];
      expect(new Set(again)).toEqual(texts);
      for (const text of texts) expect(outcomes(text)).toEqual(new Set(["created"]));
      expect(await countJobs(two)).toBe(before + 50);
    }
  }, 120_000);

  test("say that the first request runs while it does, and then give its answer", async () => {
    const request = freshRequest(5);
    const isWaiting = async () => {
      const [row] = await held.database.query(
        "select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock'",
      );
      return row?.["count"] === 1;
    };
    const first = await held.database.transaction(async (transaction) => {
      await transaction.query("select from campaigns for update");
      const pending = send(one, request);
      while (!(await isWaiting())) await setTimeout(10);
      for (const server of [one, two]) {
        const { status, text } = await send(server, request);
        expect(status).toBe(409);
        expect(text).toContain("idempotence.in.progress");
      }
      return { pending };
    });
    const { status, text } = await first.pending;
    expect({ status, outcomes: outcomes(text) }).toEqual({ status: 200, outcomes: new Set(["created"]) });
    expect(await send(two, request)).toEqual({ status, text });
  }, 60_000);
});
