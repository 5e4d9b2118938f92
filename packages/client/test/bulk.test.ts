import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type AddPhonesFromOptions,
  createCallsClient,
  type EntryResult,
  type EntrySource,
} from "../src/index.ts";
import { collect } from "./collect.ts";
import { faultyServer, type Service } from "./faulty-service.ts";

const token = "8231.7056.1b131df1";
let server: Awaited<ReturnType<typeof faultyServer>>;

beforeAll(async () => {
  server = await faultyServer();
});
afterAll(() => server.close());

const entries = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ phone: String(16500000000 + index) }));

function loader(wanted: Partial<Service> = {}) {
  const { service, baseUrl } = server.service(wanted);
  const client = createCallsClient({ baseUrl, token, retry: { maxAttempts: 2, baseDelayMs: 1 } });
  const load = async (source: unknown, options?: AddPhonesFromOptions) =>
    collect(client.addPhonesFrom(source as EntrySource, options));
  return { service, client, load };
}

const outcomes = (results: EntryResult[]) => results.map(({ outcome }) => outcome);

function streamOf<T>(all: T[]): ReadableStream<T> {
  const left = [...all];
  return new ReadableStream({
    pull(controller) {
      const next = left.shift();
      if (next === undefined) controller.close();
      else controller.enqueue(next);
    },
  });
}

describe("the source", () => {
  const three = entries(3);
  async function* generated() {
    yield* three;
  }
  test.each([
    ["an array", () => three],
    ["an iterable", () => new Set(three)],
    ["an async iterable", generated],
    ["a stream", () => streamOf(three)],
    [
      "a stream of an older browser",
      () => {
        const stream = streamOf(three);
        return { getReader: () => stream.getReader() };
      },
    ],
  ])("may be %s", async (_, source) => {
    const { load, service } = loader();
    expect(await load(source())).toEqual(
      three.map(({ phone }, index) => ({ index, phone, outcome: "created", callJobId: String(index) })),
    );
    expect(service.requests).toBe(1);
  });

  test("is no text", async () => {
    const { load } = loader();
    await expect(load("[]")).rejects.toThrow(/must be an array.*found string: parse a text first/);
  });

  test("may be empty", async () => {
    const { load, service } = loader();
    expect(await load([])).toEqual([]);
    expect(service.requests).toBe(0);
  });

  test("is read no further than what is under way", async () => {
    const { client } = loader();
    let read = 0;
    function* counted() {
      for (const entry of entries(100)) {
        read++;
        yield entry;
      }
    }
    let taken = 0;
    for await (const _ of client.addPhonesFrom(counted(), { chunkSize: 5, concurrency: 3 })) {
      // The chunk whose results are taken is one of the three.
      const begun = Math.floor(taken++ / 5) * 5;
      expect(read).toBeLessThanOrEqual(begun + 15);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(taken).toBe(100);
  });

  test("does not hold up results while it is slow", async () => {
    const { client } = loader();
    let release = () => {};
    async function* slow() {
      yield* entries(2);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      yield* entries(3).slice(2);
    }
    const results = client.addPhonesFrom(slow(), { chunkSize: 2 });
    expect((await results.next()).value).toMatchObject({ index: 0, outcome: "created" });
    expect((await results.next()).value).toMatchObject({ index: 1 });
    release();
    expect((await results.next()).value).toMatchObject({ index: 2 });
    expect((await results.next()).done).toBe(true);
  });

  test("is told when the loop is left, and its own error comes after the results of what it gave", async () => {
    const { client, load } = loader();
    let returned = 0;
    async function* watched() {
      try {
        yield* entries(10);
      } finally {
        returned++;
      }
    }
    for await (const _ of client.addPhonesFrom(watched(), { chunkSize: 2 })) break;
    expect(returned).toBe(1);
    const seen: EntryResult[] = [];
    const failing = async () => {
      async function* broken() {
        yield* entries(4);
        throw new Error("line 5 is broken");
      }
      for await (const result of client.addPhonesFrom(broken(), { chunkSize: 2 })) seen.push(result);
    };
    await expect(failing()).rejects.toThrow("line 5 is broken");
    expect(seen).toHaveLength(4);
    await expect(load(entries(4), { signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow(
      "enough",
    );
  });
});

describe("entries", () => {
  test("that are wrong are told apart, with pointers that begin at the entry, and not sent", async () => {
    const { load, service } = loader();
    const results = await load([
      { phone: "+16500000000" },
      { phone: "16500000001", gmtZone: "+5:30", maxAtempts: 1 },
      null,
      { phone: 16500000002 },
      { phone: "16500000003", payload: { amount: 10n } },
    ]);
    expect(results).toMatchObject([
      { index: 0, phone: "16500000000", outcome: "created" },
      {
        index: 1,
        phone: "16500000001",
        outcome: "invalid",
        errors: [
          { pointer: "/gmtZone", message: expect.stringContaining("+05:30") },
          { pointer: "/maxAtempts" },
        ],
      },
      { index: 2, phone: undefined, outcome: "invalid", errors: [{ pointer: "" }] },
      { index: 3, phone: "16500000002", outcome: "created" },
      { index: 4, outcome: "invalid", errors: [{ pointer: "", keyword: "json" }] },
    ]);
    expect(service.jobs).toEqual(["+16500000000", 16500000002]);
  });

  test("are sent in chunks by number and bytes; one that is too large goes alone", async () => {
    const { load, service } = loader();
    await load(entries(25), { chunkSize: 10 });
    expect(service.requests).toBe(3);
    const large = { phone: "16500000009", payload: { text: "ü".repeat(200) } };
    await load([...entries(4), large, ...entries(3)], { chunkBytes: 60 });
    // {"phone":"16500000000"} is 23 bytes: two fit into 60.
    expect(service.requests).toBe(3 + 2 + 1 + 2);
  });
});

describe("a plain answer of IDs", () => {
  test("with as many as there are entries is in their order", async () => {
    const { load } = loader({ answers: "ids" });
    expect(await load(entries(2))).toMatchObject([{ callJobId: "0" }, { callJobId: "1" }]);
  });

  test("with fewer is assigned by the report; what has no job is a duplicate", async () => {
    const { load } = loader({ answers: "ids without duplicates", jobs: ["16500000001", "16500000003"] });
    const results = await load(entries(4));
    expect(outcomes(results)).toEqual(["created", "duplicate", "created", "duplicate"]);
    expect(results).toMatchObject([{ callJobId: "2" }, {}, { callJobId: "3" }, {}]);
    expect(outcomes(await load(entries(4)))).toEqual(Array(4).fill("duplicate"));
  });

  test("with fewer and no report says that it is not known which", async () => {
    const jobs = ["16500000001"];
    const { load } = loader({ answers: "ids without duplicates", jobs, faults: ["none", "500", "500"] });
    expect(await load(entries(2))).toMatchObject(
      Array(2).fill({ outcome: "failed", mayBeAdded: true, error: { code: "outcome.unknown" } }),
    );
  });
});

describe("a chunk that the server refuses", () => {
  test("fails as a whole, and surely added nothing", async () => {
    const { load, service } = loader({ refused: new Set(["16500000001"]) });
    const results = await load(entries(4), { chunkSize: 2 });
    expect(outcomes(results)).toEqual(["failed", "failed", "created", "created"]);
    expect(results[0]).toMatchObject({ mayBeAdded: false, error: { code: "invalid.body", attempts: 1 } });
    expect(service.jobs).toHaveLength(2);
  });

  test("is taken apart, when that is wanted, until the wrong entries are known", async () => {
    const place = fc.integer({ min: 0, max: 19 });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(place), fc.boolean(), async (places, namesEntries) => {
        const refused = new Set(places.map((index) => String(16500000000 + index)));
        const { load, service } = loader({ refused, namesEntries });
        const results = await load(entries(20), { bisect: true, chunkSize: 8 });
        for (const { phone, outcome } of results) {
          expect(outcome).toBe(refused.has(phone as string) ? "invalid" : "created");
        }
        expect([...service.jobs].sort()).toEqual(
          entries(20).flatMap(({ phone }) => (refused.has(phone) ? [] : [phone])),
        );
        for (const result of results) {
          if (result.outcome !== "invalid") continue;
          const expected = namesEntries
            ? { pointer: "/phone", message: "is refused" }
            : { pointer: "", keyword: "phone.bad.format", message: "bad" };
          expect(result.errors).toMatchObject([expected]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

test("options that cannot work are refused", async () => {
  const { load } = loader();
  await expect(load([], { chunkSize: 0 })).rejects.toThrow(/chunkSize must be a number from 1 up, found 0/);
  await expect(load([], { runId: "" })).rejects.toThrow(/runId must be a text/);
  const keyless = createCallsClient({ baseUrl: "http://localhost", token, idempotency: false });
  await expect(collect(keyless.addPhonesFrom([]))).rejects.toThrow(/sends a key with every chunk/);
});
