import { readFile } from "node:fs/promises";
import { type CommandLine, HELP, parseCommandLine, UsageError } from "./command-line.ts";
import { createServer } from "./create-server.ts";
import type { Database } from "./database.ts";
import { DocsMissingError } from "./docs.ts";
import { FolderInUseError } from "./folder-lock.ts";
import { greeting } from "./greeting.ts";
import { createLogger } from "./logger.ts";
import { openPglite } from "./pglite.ts";
import { openPostgres } from "./postgres.ts";

/** Expected failures: a sentence for the person. Anything else is a bug and keeps its stack. */
function explain(error: unknown, { port, host }: Partial<CommandLine>): string | undefined {
  if (error instanceof UsageError || error instanceof FolderInUseError || error instanceof DocsMissingError) {
    return error.message;
  }
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE")
    return `Port ${port} is taken: stop what listens there, or choose another with --port.`;
  if (code === "EACCES") return `Port ${port} needs more rights: choose one above 1023 with --port.`;
  if (code === "EADDRNOTAVAIL") return `This machine has no address ${host}: choose another with --host.`;
  if (code === "unavailable") return "The database does not answer: see whether DATABASE_URL is right.";
  return code === "ENOTDIR" || code === "EROFS"
    ? `${message}: choose another folder with --data.`
    : undefined;
}

async function version(): Promise<string> {
  const manifest = await readFile(new URL("../package.json", import.meta.url), "utf8");
  return JSON.parse(manifest).version;
}

async function serve({ port, host, data, docs }: CommandLine): Promise<void> {
  const url = process.env["DATABASE_URL"];
  const database: Database = url ? openPostgres(url) : await openPglite(data);
  try {
    const server = await createServer({
      database,
      logger: createLogger(),
      ...(docs !== undefined && { docs }),
    });
    await server.listen({ port, host });
    const { port: listening } = server.server.address() as { port: number };
    console.log(
      greeting(
        `http://${host === "127.0.0.1" || host === "0.0.0.0" ? "localhost" : host}:${listening}`,
        docs !== undefined,
      ),
    );
    let stopping = false;
    const stop = async () => {
      if (stopping) return;
      stopping = true;
      await server.close();
      await database.close();
    };
    for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => void stop());
  } catch (error) {
    await database.close();
    throw error;
  }
}

let commandLine: Partial<CommandLine> = {};
try {
  commandLine = parseCommandLine(process.argv.slice(2), process.env);
  if (commandLine.help) process.stdout.write(HELP);
  else if (commandLine.version) console.log(await version());
  else await serve(commandLine as CommandLine);
} catch (error) {
  const message = explain(error, commandLine);
  if (message === undefined) throw error;
  console.error(`calls-api-server: ${message}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
