import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Outcome } from "./compile.ts";

/** What a process may take for values, in MiB. */
const HEAP = 4096;
/** What a document may take, in minutes. */
const LIMIT = 15;

let worker: ChildProcess | undefined;

/** Compile a document in another process, so that one that takes all memory or does not end is an outcome as well. */
export async function compileApart(path: string): Promise<Outcome> {
  worker ??= fork(new URL("worker.ts", import.meta.url), {
    execArgv: [...process.execArgv, `--max-old-space-size=${HEAP}`],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const start = performance.now();
  const own = worker;
  const limit = setTimeout(() => own.kill("SIGKILL"), LIMIT * 60_000);
  own.send(path);
  const ended = new AbortController();
  const { signal } = ended;
  try {
    return await Promise.race([
      once(own, "message", { signal }).then(([outcome]) => outcome as Outcome),
      once(own, "exit", { signal }).then(() => {
        worker = undefined;
        const seconds = (performance.now() - start) / 1000;
        const reason =
          seconds < LIMIT * 60 ? `more than ${HEAP} MiB of values` : `more than ${LIMIT} minutes`;
        return { path, operations: 0, size: 0, largest: 0, memory: 0, seconds, reason };
      }),
    ]);
  } finally {
    clearTimeout(limit);
    ended.abort();
  }
}

/** End the process. */
export function endWorker(): void {
  worker?.disconnect();
}
