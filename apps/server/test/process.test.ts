import { once } from "node:events";
import { createServer } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { cleanUp, dataFolder, ready, start } from "./server-process.ts";

afterAll(cleanUp);

const add = (campaign: string, phones: string[]) =>
  fetch(`${campaign}/addPhones`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(phones.map((phone) => ({ phone }))),
  }).then((response) => response.json());

describe("calls-api-server", () => {
  test("greets, keeps its folder to itself, and keeps what it answered through kill -9 and SIGTERM", async () => {
    const folder = await dataFolder();
    const phones = Array.from({ length: 200 }, (_, i) => String(16500001000 + i));
    const first = start(["--port", "0", "--data", folder]);
    expect(await add(await ready(first), phones)).toHaveLength(200);

    const curl = /curl (\S+) \\\n +--header 'Content-Type: application\/json' \\\n +--data '(.*)'\n/.exec(
      first.output.stdout,
    );
    const [, url = "", body = ""] = curl ?? [];
    const pasted = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    expect(await pasted.json()).toEqual([expect.any(String)]);

    const second = start(["--port", "0", "--data", folder]);
    expect(await second.exit).toBe(1);
    expect(second.output.stderr).toMatch(
      /is used by process \d+: stop that server, or give this one a folder of its own/,
    );

    first.child.kill("SIGKILL");
    await first.exit;
    const third = start(["--port", "0", "--data", folder]);
    const campaign = await ready(third);
    expect(await add(campaign, phones)).toEqual([]);
    const report = await fetch(campaign).then((response) => response.json());
    expect(report).toMatchObject({ shortReport: { totalNumbers: 201 } });

    third.child.kill("SIGTERM");
    expect(await third.exit).toBe(0);
    const fourth = start(["--port", "0", "--data", folder]);
    expect(await add(await ready(fourth), phones)).toEqual([]);
  }, 120_000);

  test("says when its port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    const server = start(["--port", String(port), "--data", await dataFolder()]);
    expect(await server.exit).toBe(1);
    expect(server.output.stderr).toContain(
      `Port ${port} is taken: stop what listens there, or choose another with --port.`,
    );
    other.close();
  }, 60_000);

  test.each([
    [["--prot", "1"], /Unknown option '--prot'[\s\S]*calls-api-server --help/],
    [["--port", "http"], /The port must be a number from 0 to 65535, found "http": write --port 8080/],
  ])(
    "%s is wrong use, and the message says what to write",
    async (args, message) => {
      const server = start(args);
      expect(await server.exit).toBe(2);
      expect(server.output.stderr).toMatch(message);
    },
    60_000,
  );

  test("explains itself", async () => {
    const server = start(["--help"]);
    expect(await server.exit).toBe(0);
    expect(server.output.stdout).toContain("--data <folder>");
  }, 60_000);
});
