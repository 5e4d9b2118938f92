import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createServer, DEMO_TOKEN, openPglite } from "@calls-api/server";

const cli = fileURLToPath(new URL("../../packages/cli/", import.meta.url));
const tsx = pathToFileURL(createRequire(join(cli, "package.json")).resolve("tsx")).href;

export interface Outcome {
  /** Null when it was killed. */
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  process: ChildProcess;
  ended: Promise<Outcome>;
}

/** Start `calls-api` as a process of its own, with its packages read from their sources. */
export function start(
  args: string[],
  { env = {}, stdin = "" }: { env?: NodeJS.ProcessEnv; stdin?: string } = {},
) {
  const child = spawn(
    process.execPath,
    ["--conditions=@calls-api/source", "--import", tsx, join(cli, "src/bin.ts"), ...args],
    { env: { ...process.env, ...env } },
  );
  const outcome: Outcome = { code: null, stdout: "", stderr: "" };
  child.stdout.on("data", (piece) => {
    outcome.stdout += piece;
  });
  child.stderr.on("data", (piece) => {
    outcome.stderr += piece;
  });
  child.stdin.on("error", () => {});
  child.stdin.end(stdin);
  const ended = new Promise<Outcome>((resolve) => {
    child.once("close", (code) => resolve({ ...outcome, code }));
  });
  return { process: child, ended } satisfies Running;
}

export const run = (args: string[], options?: Parameters<typeof start>[1]): Promise<Outcome> =>
  start(args, options).ended;

export interface Service {
  origin: string;
  /** The options by which the command finds the campaign. */
  connection: string[];
  env: NodeJS.ProcessEnv;
  token: string;
  /** Called at the beginning of every request. */
  onRequest: (url: string) => void;
  stop(): Promise<void>;
}

/** The reference server over HTTP on a free port, with an empty demo campaign. */
export async function startService(): Promise<Service> {
  const database = await openPglite();
  const server = await createServer({ database });
  const service: Service = {
    origin: "",
    connection: [],
    env: { CALLS_TOKEN: DEMO_TOKEN },
    token: DEMO_TOKEN,
    onRequest: () => {},
    async stop() {
      await server.close();
      await database.close();
    },
  };
  server.server.prependListener("request", ({ url = "" }: { url?: string }) => service.onRequest(url));
  service.origin = await server.listen({ port: 0, host: "127.0.0.1" });
  service.connection = ["--base-url", service.origin, "--token-env", "CALLS_TOKEN"];
  return service;
}
