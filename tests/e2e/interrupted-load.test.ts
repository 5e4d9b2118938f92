import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createCallsClient } from "@calls-api/client";
import { createServer, DEMO_TOKEN, openPglite } from "@calls-api/server";
import { afterAll, beforeAll, expect, test } from "vitest";

/** `KILLS=100 ENTRIES=50000` makes it the long run. */
const kills = Number(process.env["KILLS"] ?? 8);
const entries = Number(process.env["ENTRIES"] ?? 4000);
/** So that every run sends something and the last one has something left. */
const chunkSize = Math.ceil(entries / (kills * 8));

let baseUrl: string;
let folder: string;
let close: () => Promise<void>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "calls-api-load-"));
  const database = await openPglite(join(folder, "data"));
  const server = await createServer({ database });
  baseUrl = await server.listen({ port: 0, host: "127.0.0.1" });
  close = async () => {
    await server.close();
    await database.close();
    await rm(folder, { recursive: true });
  };
});
afterAll(() => close());

/**
 * Runs the program, and kills it some milliseconds after it has sent so many requests.
 *
 * @returns its last line, and whether it was killed
 */
async function run(
  requests = Number.POSITIVE_INFINITY,
  delayMs = 0,
): Promise<{ last: string; killed: boolean }> {
  const program = join(import.meta.dirname, "interrupted-load.ts");
  const flags = ["--conditions=@calls-api/source", "--import", "tsx"];
  const args = [baseUrl, DEMO_TOKEN, join(folder, "run.journal"), String(entries), String(chunkSize)];
  const child = spawn(process.execPath, [...flags, program, ...args], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on("exit", (_, signal) => resolve(signal));
  });
  let sent = 0;
  let last = "";
  for await (const line of createInterface({ input: child.stdout })) {
    last = line;
    if (line === "sent" && ++sent === requests) setTimeout(() => child.kill("SIGKILL"), delayMs);
  }
  return { last, killed: (await ended) === "SIGKILL" };
}

test("a load that is killed at random points and gone on with adds every entry once", {
  timeout: 60_000 + kills * 10_000,
}, async () => {
  let killed = 0;
  for (let round = 0; round < kills; round++) {
    const end = await run(1 + Math.floor(Math.random() * 6), Math.random() * 40);
    if (end.killed) killed++;
  }
  expect(killed).toBeGreaterThan(kills / 2);
  expect(JSON.parse((await run()).last)).toEqual({ created: entries });

  const client = createCallsClient({ baseUrl, token: DEMO_TOKEN });
  const phones = new Set<string>();
  let jobs = 0;
  for await (const { phone } of client.callJobs()) {
    jobs++;
    phones.add(phone);
  }
  expect([jobs, phones.size]).toEqual([entries, entries]);
});
