import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { databases } from "./databases.ts";
import { cleanUp, dataFolder, ready, start } from "./server-process.ts";

const KILLS = 12;
const ENTRIES = 1000;

afterAll(cleanUp);

interface Request {
  key: string;
  body: string;
}

let lastPhone = 19_000_000_000;
const freshRequest = (entries: number): Request => ({
  key: randomUUID(),
  body: JSON.stringify(Array.from({ length: entries }, () => ({ phone: String(++lastPhone) }))),
});

async function send(campaign: string, { key, body }: Request) {
  const response = await fetch(`${campaign}/addPhones`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/vnd.calls.results+json",
      "idempotence-key": key,
    },
    body,
  });
  return { status: response.status, text: await response.text() };
}

/** As a client does: again, with the same key and the same bytes, while the first request may still run. */
async function sendUntilAnswered(campaign: string, request: Request): Promise<string> {
  for (;;) {
    const { status, text } = await send(campaign, request);
    if (status === 200) return text;
    expect({ status, text }).toMatchObject({
      status: 409,
      text: expect.stringContaining("idempotence.in.progress"),
    });
    await setTimeout(20);
  }
}

async function countJobs(campaign: string): Promise<number> {
  const report = (await (await fetch(campaign)).json()) as { shortReport: { totalNumbers: number } };
  return report.shortReport.totalNumbers;
}

const outcomes = (text: string) =>
  new Set(JSON.parse(text).map(({ outcome }: { outcome: string }) => outcome));

async function killAndRepeat(startServer: () => ReturnType<typeof start>): Promise<void> {
  let server = startServer();
  let campaign = await ready(server);
  await sendUntilAnswered(campaign, freshRequest(ENTRIES));
  const began = performance.now();
  await sendUntilAnswered(campaign, freshRequest(ENTRIES));
  const duration = performance.now() - began;

  for (let kill = 0; kill < KILLS; kill++) {
    const request = freshRequest(ENTRIES);
    const before = await countJobs(campaign);
    const lost = send(campaign, request).catch(() => undefined);
    await setTimeout((1.2 * duration * kill) / KILLS);
    server.child.kill("SIGKILL");
    const first = await lost;
    await server.exit;

    server = startServer();
    campaign = await ready(server);
    const text = await sendUntilAnswered(campaign, request);
    if (first) expect(text).toBe(first.text);
    expect(outcomes(text)).toEqual(new Set(["created"]));
    expect(await countJobs(campaign)).toBe(before + ENTRIES);
  }
}

describe("a server killed while it answers a request with a key, asked again", () => {
  test("creates once in a data folder", async () => {
    const folder = await dataFolder();
    await killAndRepeat(() => start(["--port", "0", "--data", folder]));
  }, 300_000);

  test("creates once on PostgreSQL", async () => {
    const held = await databases["PostgreSQL"]?.();
    const env = { DATABASE_URL: held?.url };
    await killAndRepeat(() => start(["--port", "0"], env));
    await cleanUp();
    await held?.close();
  }, 300_000);
});

test("two servers on one PostgreSQL create once for one key", async () => {
  const held = await databases["PostgreSQL"]?.();
  const env = { DATABASE_URL: held?.url };
  const campaigns = await Promise.all([
    ready(start(["--port", "0"], env)),
    ready(start(["--port", "0"], env)),
  ]);
  const [one, two] = campaigns as [string, string];
  for (let round = 0; round < 10; round++) {
    const request = freshRequest(50);
    const before = await countJobs(one);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => send(i % 2 === 0 ? one : two, request)),
    );
    const texts = new Set(answers.filter(({ status }) => status === 200).map(({ text }) => text));
    expect(texts.size).toBe(1);
    for (const { status } of answers) expect([200, 409]).toContain(status);
    expect(new Set([await sendUntilAnswered(one, request), await sendUntilAnswered(two, request)])).toEqual(
      texts,
    );
    for (const text of texts) expect(outcomes(text)).toEqual(new Set(["created"]));
    expect(await countJobs(two)).toBe(before + 50);
  }
  await cleanUp();
  await held?.close();
}, 120_000);
