import { parseArgs } from "node:util";

export const HELP = `calls-api-server: the Calls API on your own machine

  calls-api-server [options]

  --port <number>    port to listen on; 0 takes a free one (default: PORT, else 8080)
  --host <address>   address to listen on (default: 127.0.0.1; 0.0.0.0 lets other machines in)
  --data <folder>    where the data is kept (default: .data/calls-api); not used with DATABASE_URL
  --docs <folder>    the built docs, to be served at /
  --help, --version

Environment: DATABASE_URL (PostgreSQL instead of the data folder), PORT, LOG_LEVEL (default info; logs go to stderr)

A new database begins with one campaign, token 8231.7056.1b131df1.

Exit codes: 0 stopped by SIGTERM or SIGINT · 1 could not start · 2 wrong use
`;

export interface CommandLine {
  port: number;
  host: string;
  data: string;
  docs?: string;
  help: boolean;
  version: boolean;
}

/** The command was used wrongly; the message says what to write. */
export class UsageError extends Error {
  readonly code = "usage";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "UsageError";
  }
}

/** @throws UsageError */
export function parseCommandLine(args: string[], env: NodeJS.ProcessEnv): CommandLine {
  const {
    port = env["PORT"] || "8080",
    host = "127.0.0.1",
    data = ".data/calls-api",
    docs,
    ...flags
  } = parse(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new UsageError(`The port must be a number from 0 to 65535, found "${port}": write --port 8080.`);
  }
  return {
    port: Number(port),
    host,
    data,
    ...(docs !== undefined && { docs }),
    help: flags.help ?? false,
    version: flags.version ?? false,
  };
}

function parse(args: string[]) {
  try {
    const text = { type: "string" } as const;
    const flag = { type: "boolean" } as const;
    return parseArgs({
      args,
      options: { port: text, host: text, data: text, docs: text, help: flag, version: flag },
    }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message} Run calls-api-server --help for the options.`, {
      cause: error,
    });
  }
}
