import { setTimeout } from "node:timers/promises";
import { pino } from "pino";
import { createServer, type Database, DEMO_TOKEN } from "../src/index.ts";
import { checkDocumented } from "./documented-answer.ts";

export interface RunningServer {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** The campaign of the demo token. */
  campaign: string;
  crm: string;
  /** The clock of the server, moved by tests. */
  clock: { now: Date };
  /** Every line logged so far. */
  logs: string[];
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  stop(): Promise<void>;
}

export interface Answer {
  status: number;
  type: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every form
  body: any;
  /** The body as it came. */
  text: string;
  headers: Headers;
}

/** A server over HTTP on a free port, with a clock and a log of its own. */
export async function startServer(database: Database): Promise<RunningServer> {
  const clock = { now: new Date("2030-03-20T12:00:00Z") };
  const logs: string[] = [];
  const logger = pino({ level: "trace" }, { write: (line: string) => logs.push(line) });
  const server = await createServer({ database, now: () => clock.now, logger });
  const origin = await server.listen({ port: 0, host: "127.0.0.1" });
  const send = async (method: string, url: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(url, { method, ...init });
    const { status, headers } = response;
    const text = await response.text();
    const body = text === "" ? undefined : JSON.parse(text);
    const answer = { status, type: headers.get("content-type"), body, text, headers };
    checkDocumented({ method, url, ...answer });
    return answer;
  };
  return {
    origin,
    campaign: `${origin}/api/calls/campaign/${DEMO_TOKEN}`,
    crm: `${origin}/api/crmCalls/campaign/${DEMO_TOKEN}`,
    clock,
    logs,
    async post(path, body, headers = {}) {
      const isText = typeof body === "string" || body instanceof Uint8Array;
      return send("POST", path, {
        headers: { "content-type": "application/json", ...headers },
        body: isText ? (body as string) : JSON.stringify(body),
      });
    },
    get: (path, headers = {}) => send("GET", path, { headers }),
    async stop() {
      await server.close();
      await setTimeout(10);
    },
  };
}
