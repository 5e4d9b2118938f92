import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { fileURLToPath } from "node:url";
import { mistakes, textOf, typical } from "../entries.ts";

const ENTRIES = 1000;
const ROUNDS = 9;
const REQUESTS = 200;
/** Enough that a server never waits for the next. */
const AT_ONCE = 4;

/** Milliseconds of each round: of a server that only parses, and of the reference server. */
export interface ServerTimes {
  parsing: number[];
  ours: number[];
}

/**
 * Times requests that are read, parsed, validated and refused for one entry, so that nothing is stored. Each server is
 * a process of its own; they take turns.
 */
export async function timeServers(): Promise<ServerTimes> {
  console.error("timing servers");
  const body = Buffer.from(textOf(typical, ENTRIES, mistakes.misspelt, ENTRIES));
  const servers: ChildProcess[] = [];
  try {
    const turn = async (name: string) => {
      const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
      const server = spawn(process.execPath, [...process.execArgv, file], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      servers.push(server);
      const ended = once(server, "exit").then(() =>
        Promise.reject(new Error(`the server of ${name}.ts ended`)),
      );
      const [port] = await Promise.race([once(server.stdout, "data"), ended]);
      return () => timeRequests(Number(port), body);
    };
    const [parsing, ours] = [await turn("floor"), await turn("ours")];
    await parsing();
    await ours();
    const times: ServerTimes = { parsing: [], ours: [] };
    for (let round = 0; round < ROUNDS; round++) {
      times.parsing.push(await parsing());
      times.ours.push(await ours());
    }
    return times;
  } finally {
    for (const server of servers) server.kill();
  }
}

async function timeRequests(port: number, body: Buffer): Promise<number> {
  const agent = new Agent({ keepAlive: true });
  let left = REQUESTS;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) await send(port, body, agent);
    }),
  );
  agent.destroy();
  return performance.now() - start;
}

/** @throws Error when the entries are not refused */
async function send(port: number, body: Buffer, agent: Agent): Promise<void> {
  const path = "/api/calls/campaign/8231.7056.1b131df1/addPhones";
  const headers = { "content-type": "application/json", "content-length": body.length };
  const sent = request({ host: "127.0.0.1", port, path, method: "POST", headers, agent }).end(body);
  const [response]: IncomingMessage[] = await once(sent, "response");
  response?.resume();
  if (response?.statusCode !== 400) throw new Error(`port ${port} answered ${response?.statusCode}, not 400`);
  await once(response, "end");
}
