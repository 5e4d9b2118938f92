import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { databases } from "./databases.ts";
import { countJobs, freshRequest, outcomes, send, sendUntilAnswered } from "./keyed-request.ts";
import { cleanUp, dataFolder, ready, start } from "./server-process.ts";

const KILLS = 12;
const ENTRIES = 1000;

afterAll(cleanUp);

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
