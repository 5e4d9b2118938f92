import { mkdir } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import type { Database, Row } from "./database.ts";
import { lockFolder } from "./folder-lock.ts";

/**
 * PostgreSQL inside this process, its files in a folder, which is created when missing.
 *
 * @param folder absent for a database in memory, gone with the process
 * @throws FolderInUseError when another process uses the folder
 */
export async function openPglite(folder?: string): Promise<Database> {
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const unlock = folder === undefined ? async () => {} : await lockFolder(folder);
  const pglite = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  return {
    query: async <T extends Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await pglite.query<T>(sql, [...parameters])).rows,
    transaction: (work) =>
      pglite.transaction((transaction) =>
        work({
          query: async <T extends Row>(sql: string, parameters: readonly unknown[] = []) =>
            (await transaction.query<T>(sql, [...parameters])).rows,
        }),
      ),
    execute: async (sql) => {
      await pglite.exec(sql);
    },
    async close() {
      await pglite.close();
      await unlock();
    },
  };
}
