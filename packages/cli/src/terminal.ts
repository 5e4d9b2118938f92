import { once } from "node:events";
import type { Readable, Writable } from "node:stream";

/** Where the command runs: stdout is for data, stderr for people. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Whether a person can be asked: stdin and stderr are terminals. */
  readonly asks: boolean;
  /** Whether a line on stderr can be written over. */
  readonly redraws: boolean;
  /** Whether what goes to stderr is coloured. */
  readonly color: boolean;
  /** Aborts at Ctrl-C and SIGTERM, once a command that has something to end has asked for it. */
  interrupted(): AbortSignal;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { env, stdin, stdout, stderr } = process;
  // Whoever reads has had enough: `calls-api report | head`.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  let controller: AbortController | undefined;
  return {
    env,
    stdin,
    stdout,
    stderr,
    asks: Boolean(stdin.isTTY && stderr.isTTY),
    redraws: Boolean(stderr.isTTY) && env["TERM"] !== "dumb",
    color: wantsColor(env, Boolean(stderr.isTTY)),
    interrupted() {
      if (controller === undefined) {
        controller = new AbortController();
        // The second time ends the process at once.
        for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => controller?.abort());
      }
      return controller.signal;
    },
  };
}

/** `NO_COLOR` turns colours off, `FORCE_COLOR` on; else a terminal gets them. */
export function wantsColor(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"]) return env["FORCE_COLOR"] !== "0";
  return isTerminal && env["TERM"] !== "dumb";
}

/** Write data, and wait while the reader is slower. */
export async function writeOut({ stdout }: Terminal, text: string | Uint8Array): Promise<void> {
  if (!stdout.write(text)) await once(stdout, "drain");
}

/** Tell a person. */
export function say({ stderr }: Terminal, text: string): void {
  stderr.write(`${text}\n`);
}
