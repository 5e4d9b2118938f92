import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, type TestDatabase } from "./databases.ts";
import { type RunningServer, startServer } from "./running-server.ts";

const PROBLEM = "invalid.campaign.state";

describe.each(Object.keys(databases))("a campaign on %s", (name) => {
  let held: TestDatabase;
  let server: RunningServer;
  const status = async () => (await server.get(`${server.campaign}/status`)).body;
  const control = (verb: string, headers = {}) =>
    server.post(`${server.campaign}/control/${verb}`, "", headers);
  const become = (next: string, startTime: string | null = null) =>
    held.database.query("update campaigns set status = $1, start_time = $2", [next, startTime]);

  beforeAll(async () => {
    held = await (databases[name] as () => Promise<TestDatabase>)();
    server = await startServer(held.database);
  }, 60_000);

  afterAll(async () => {
    await server?.stop();
    await held?.close();
  }, 60_000);

  test.each([
    ["planned", "pause", "paused"],
    ["inProcess", "pause", "paused"],
    ["paused", "pause", "paused"],
    ["finished", "pause", PROBLEM],
    ["deleted", "pause", PROBLEM],
    ["planned", "resume", "planned"],
    ["inProcess", "resume", "inProcess"],
    ["paused", "resume", "inProcess"],
    ["finished", "resume", PROBLEM],
    ["deleted", "resume", PROBLEM],
    ["planned", "stop", "finished"],
    ["inProcess", "stop", "finished"],
    ["paused", "stop", "finished"],
    ["finished", "stop", "finished"],
    ["deleted", "stop", PROBLEM],
  ])("that is %s, asked to %s: %s", async (before, verb, after) => {
    await become(before);
    const answer = await control(verb);
    if (after === PROBLEM) expect(answer).toMatchObject({ status: 409, body: { code: PROBLEM } });
    else expect(answer).toMatchObject({ status: 204, text: "" });
    expect(await status()).toBe(after === PROBLEM ? before : after);
    expect((await server.get(server.campaign)).body.status).toBe(await status());
  });

  test.each([
    ["{}", "application/json"],
    ["not json", "application/json"],
    ["", "application/json"],
    ["a=1", "application/x-www-form-urlencoded"],
    ["x", ""],
    ["x", "no media type"],
  ])("is paused whatever comes as a body: %s of %s", async (body, type) => {
    await become("inProcess");
    const answer = await server.post(`${server.campaign}/control/pause`, body, { "content-type": type });
    expect(answer.status).toBe(204);
    expect(await status()).toBe("paused");
  });

  test("does not begin earlier because it was paused", async () => {
    await become("planned", "2030-03-21T00:00:00Z");
    await control("pause");
    await control("resume");
    expect(await status()).toBe("planned");
    await become("paused", "2030-03-20T12:00:00Z");
    await control("resume");
    expect(await status()).toBe("inProcess");
  });

  test("that was stopped takes no numbers, and its jobs can be cancelled", async () => {
    await become("inProcess");
    const ids = (await server.post(`${server.campaign}/addPhones`, [{ phone: "16500000000" }])).body;
    await control("stop");
    const refused = await server.post(`${server.campaign}/addPhones`, [{ phone: "16500000001" }]);
    expect(refused).toMatchObject({ status: 409, body: { code: PROBLEM } });
    expect((await server.post(`${server.campaign}/callJob/cancel`, { ids })).body).toEqual(ids);
  });

  test("that is asked with a key is asked once: the answer without a body is replayed", async () => {
    await become("inProcess");
    const headers = { "idempotence-key": "pause-1" };
    expect((await control("pause", headers)).headers.has("idempotence-replayed")).toBe(false);
    await control("resume");
    const again = await control("pause", headers);
    expect(again).toMatchObject({ status: 204, text: "", type: null });
    expect(again.headers.get("idempotence-replayed")).toBe("true");
    expect(await status()).toBe("inProcess");
    expect((await control("stop", headers)).status).toBe(422);
  });

  test("asked by many at the same time answers all of them", async () => {
    await become("inProcess");
    const verbs = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? "pause" : "resume"));
    const answers = await Promise.all(verbs.map((verb) => control(verb)));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([204]));
    expect(["paused", "inProcess"]).toContain(await status());
  });
});
