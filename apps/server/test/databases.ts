import { type Database, openPglite, openPostgres } from "../src/index.ts";
import { startPostgres } from "./postgres.ts";

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
    const { url, stop } = await startPostgres();
    const database = openPostgres(url);
    return {
      database,
      url,
      async close() {
        await database.close();
        await stop();
      },
    };
  },
};
