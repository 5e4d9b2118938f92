import { fork } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import {
  type AddPhonesFromOptions,
  createCallsClient,
  type EntryResult,
  type Journal,
} from "../src/index.ts";
import { fileJournal } from "../src/journal/file-journal.ts";
import { collect } from "./collect.ts";
import { FAULTS, faultyServer, type Service } from "./faulty-service.ts";

const token = "8231.7056.1b131df1";
let server: Awaited<ReturnType<typeof faultyServer>>;
let folder: string;
let path: string;
let files = 0;

beforeAll(async () => {
  server = await faultyServer();
  folder = await mkdtemp(join(tmpdir(), "calls-journal-"));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  path = join(folder, `${files++}.journal`);
});
afterEach(() => {
  vi.useRealTimers();
});

const entries = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ phone: String(16500000000 + index) }));

function loader(wanted: Partial<Service> = {}, timeoutMs = 1000) {
  const { service, baseUrl } = server.service(wanted);
  const client = createCallsClient({ baseUrl, token, retry: false, timeoutMs });
  const load = (source: { phone: string }[], more: AddPhonesFromOptions = {}, file = path) =>
    collect(client.addPhonesFrom(source, { chunkSize: 2, journal: fileJournal(file), ...more }));
  return { service, client, load, baseUrl };
}

describe("a broken run", () => {
  test("is gone on with: what was answered comes from the journal, the rest is sent with the same key", async () => {
    const { service, load } = loader({ faults: ["none", "drop after", "drop before"] });
    const first = await load(entries(6), { concurrency: 1 });
    expect(first.map(({ outcome }) => outcome)).toEqual(["created", "created", ...Array(4).fill("failed")]);
    expect(service.jobs).toHaveLength(4);
    const second = await load(entries(6));
    expect(second).toEqual(
      entries(6).map(({ phone }, index) => ({ index, phone, outcome: "created", callJobId: String(index) })),
    );
    expect(service.jobs).toHaveLength(6);
    const requests = service.requests;
    expect(await load(entries(6))).toEqual(second);
    expect(service.requests).toBe(requests);
  });

  test("however often it breaks, and wherever, adds every entry once and reports it so", async () => {
    const broken = fc.record({
      faults: fc.array(fc.constantFrom(...FAULTS), { maxLength: 12 }),
      leave: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
      refused: fc.subarray(
        entries(10).map(({ phone }) => phone),
        { maxLength: 2 },
      ),
      concurrency: fc.integer({ min: 1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(broken, async ({ faults, leave, refused, concurrency }) => {
        const file = join(folder, `${files++}.journal`);
        const { service, client, load } = loader({ faults: [...faults], refused: new Set(refused) }, 60);
        const options = { chunkSize: 3, concurrency, bisect: true };
        for (const count of leave) {
          let left = count;
          const journal = fileJournal(file);
          for await (const _ of client.addPhonesFrom(entries(10), { ...options, journal }))
            if (--left === 0) break;
        }
        let results: EntryResult[];
        do results = await load(entries(10), options, file);
        while (results.some(({ outcome }) => outcome === "failed"));
        const expected = entries(10).map(({ phone }) => (refused.includes(phone) ? "invalid" : "created"));
        expect(results.map(({ outcome }) => outcome)).toEqual(expected);
        const added = entries(10).flatMap(({ phone }) => (refused.includes(phone) ? [] : [phone]));
        expect([...service.jobs].sort()).toEqual(added);
      }),
      { numRuns: 60 },
    );
  });

  test("sends a refused chunk anew, for what it was refused for may have changed", async () => {
    const { service, load } = loader({ refused: new Set(["16500000001"]) });
    expect((await load(entries(2)))[0]).toMatchObject({ outcome: "failed", mayBeAdded: false });
    service.refused.clear();
    expect((await load(entries(2)))[0]).toMatchObject({ outcome: "created" });
  });

  test("does not send again what the server has forgotten", async () => {
    const { service, load } = loader({ faults: ["hang after"] });
    const [failed] = await load(entries(2));
    expect(failed).toMatchObject({ outcome: "failed", mayBeAdded: true, error: { code: "timeout" } });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 23.5 * 3_600_000 });
    expect(await load(entries(4))).toMatchObject([
      {
        outcome: "failed",
        mayBeAdded: true,
        error: { code: "outcome.unknown", message: /could call people twice/ },
      },
      { outcome: "failed" },
      { outcome: "created" },
      { outcome: "created" },
    ]);
    expect(service.jobs).toHaveLength(4);
  });
});

describe("another run", () => {
  test("is refused: other entries, fewer, other chunks, another campaign, another name", async () => {
    const { load } = loader();
    await load(entries(6));
    const changed = entries(6).with(3, { phone: "16509999999" });
    await expect(load(changed)).rejects.toMatchObject({ code: "journal.mismatch", message: /^Chunk 1 / });
    await expect(load(entries(4))).rejects.toMatchObject({ message: /ends before chunk 2/ });
    await expect(load(entries(6), { chunkSize: 3 })).rejects.toMatchObject({
      message: /with chunkSize 2, not 3/,
    });
    await expect(load(entries(6), { runId: "mine" })).rejects.toMatchObject({ message: /of a run called "/ });
    await expect(loader().load(entries(6))).rejects.toMatchObject({ message: /into another campaign/ });
    expect(await load(entries(6))).toHaveLength(6);
  });

  test("sends nothing of another source, not even what lies beyond the journal", async () => {
    const { load, service } = loader();
    await load(entries(2));
    const others = entries(12).map(({ phone }) => ({ phone: phone.replace(/^1/, "2") }));
    await expect(load(others, { concurrency: 4 })).rejects.toMatchObject({ code: "journal.mismatch" });
    expect(service.jobs).toEqual(entries(2).map(({ phone }) => phone));
    expect(await load(entries(4))).toHaveLength(4);
  });

  test("may go on with a longer source", async () => {
    const { load, service } = loader();
    await load(entries(4));
    await load(entries(6));
    // Chunks are sent at the same time.
    expect([...service.jobs].sort()).toEqual(entries(6).map(({ phone }) => phone));
  });
});

describe("the file", () => {
  test("has the chunks in their order, whichever takes longer", async () => {
    const { client } = loader();
    const journal = fileJournal(path);
    const slow: Journal = {
      ...journal,
      read: async (chunk) => {
        await setTimeout((3 - chunk) * 10);
        return journal.read(chunk);
      },
    };
    await collect(client.addPhonesFrom(entries(8), { chunkSize: 2, journal: slow }));
    const records = (await readFile(path, "utf8")).match(/\{"chunk":\d+,"id":"\d+","sent"/g);
    expect(records?.map((record) => /\d+/.exec(record)?.[0])).toEqual(["0", "1", "2", "3"]);
  });

  test("holds neither token nor numbers", async () => {
    const { load } = loader();
    await load(entries(4));
    const text = await readFile(path, "utf8");
    expect(text).not.toContain("7056");
    expect(text).not.toContain("1650000");
    const lines = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatchObject({
      journal: 1,
      chunkSize: 2,
      campaign: expect.stringMatching(/^[0-9a-f]{4}$/),
    });
  });

  test("may end in the middle of a line, wherever", async () => {
    const { load, service } = loader();
    await load(entries(4));
    const whole = await readFile(path);
    for (let end = 0; end < whole.length; end += 7) {
      const torn = `${path}.${end}`;
      await writeFile(torn, whole.subarray(0, end));
      // Without its first line the run is a new one.
      if (!whole.subarray(0, end).includes("\n")) continue;
      expect((await load(entries(4), {}, torn)).map(({ outcome }) => outcome)).toEqual(
        Array(4).fill("created"),
      );
      expect(service.jobs).toHaveLength(4);
    }
  });

  test("may end in a line that power failure left unreadable, but not have one in the middle", async () => {
    const { load } = loader();
    await load(entries(4));
    await appendFile(path, "\0\0\0\n");
    expect(await load(entries(4))).toHaveLength(4);
    await appendFile(path, '\0\0\0\n{"chunk":9,"id":"9"}\n');
    await expect(load(entries(4))).rejects.toMatchObject({ code: "journal.damaged", message: /^Line 6 of / });
  });

  test.each(["phone\n16500000000\n", "phone", '{"journal":1}\n'])(
    "is not written over when it is another: %j",
    async (text) => {
      await writeFile(path, text);
      await expect(loader().load(entries(2))).rejects.toMatchObject({ code: "journal.damaged" });
      expect(await readFile(path, "utf8")).toBe(text);
    },
  );

  test("is not loaded whole: it is read where a chunk is", async () => {
    const { load } = loader();
    const results = await load(entries(500), { chunkSize: 1 });
    expect(await load(entries(500), { chunkSize: 1 })).toEqual(results);
  });
});

describe("the lock", () => {
  test("keeps another run of the process out, and is gone afterwards", async () => {
    const { client, load } = loader();
    for await (const _ of client.addPhonesFrom(entries(2), { chunkSize: 2, journal: fileJournal(path) })) {
      await expect(load(entries(2))).rejects.toMatchObject({ code: "journal.in.use" });
    }
    await expect(readFile(`${path}.lock`)).rejects.toThrow("ENOENT");
    expect(await load(entries(2))).toHaveLength(2);
  });

  test("keeps other processes out as long as they live", async () => {
    const holder = fork(join(import.meta.dirname, "lock-holder.ts"), [path], {
      cwd: import.meta.dirname,
      execArgv: ["--conditions=@calls-api/source", "--import", "tsx"],
    });
    await once(holder, "message");
    const { load } = loader();
    await expect(load(entries(2))).rejects.toThrow(new RegExp(`in use by process ${holder.pid}`));
    holder.kill("SIGKILL");
    await once(holder, "exit");
    expect(await load(entries(2))).toHaveLength(2);
  });

  test("of a process that had the same ID is taken over", async () => {
    await writeFile(`${path}.lock`, `${process.pid}\n`);
    expect(await loader().load(entries(2))).toHaveLength(2);
  });
});
