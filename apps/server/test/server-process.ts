import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../src/bin.ts", import.meta.url));
const folders: string[] = [];
const running: ChildProcess[] = [];

/** Ends every process that was started, and removes the folders. */
export async function cleanUp(): Promise<void> {
  for (const child of running) child.kill("SIGKILL");
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}

export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "calls-api-server-"));
  folders.push(folder);
  return folder;
}

export interface Started {
  child: ChildProcess;
  output: { stdout: string; stderr: string };
  exit: Promise<number | null>;
}

/** The server as a process of its own. */
export function start(args: string[], env: NodeJS.ProcessEnv = {}): Started {
  const child = spawn(
    process.execPath,
    ["--no-warnings", "--conditions=@calls-api/source", "--import", "tsx", bin, ...args],
    {
      cwd: fileURLToPath(new URL("..", import.meta.url)),
      env: { ...process.env, DATABASE_URL: "", LOG_LEVEL: "", ...env },
    },
  );
  running.push(child);
  const output = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].on("data", (chunk) => {
      output[stream] += chunk;
    });
  }
  return { child, output, exit: once(child, "close").then(([code]) => code) };
}

/** The address in the greeting, once it is printed. */
export async function ready({ child, output, exit }: Started): Promise<string> {
  let gone = false;
  void exit.then(() => {
    gone = true;
  });
  while (!output.stdout.includes("Ctrl-C")) {
    if (gone) throw new Error(`the server did not start: ${output.stderr}`);
    await Promise.race([once(child.stdout as NodeJS.ReadableStream, "data"), exit]);
  }
  return /API +(\S+)/.exec(output.stdout)?.[1] as string;
}
