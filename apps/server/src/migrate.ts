import type { Database } from "./database.ts";
import { migrations } from "./migrations.ts";

/** Any number, the same in all servers that share a database. */
const LOCK = 8_231_7056;

/** Bring the database to the present schema; several servers may do so at once. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query("select pg_advisory_xact_lock($1)", [LOCK]);
    await transaction.query("create table if not exists schema_version (version int not null)");
    const [row] = await transaction.query<{ version: number }>("select version from schema_version");
    if (row === undefined) await transaction.query("insert into schema_version values (0)");
    for (const [index, sql] of migrations.entries()) {
      if (index < (row?.version ?? 0)) continue;
      for (const statement of sql.split(";")) {
        if (statement.trim() !== "") await transaction.query(statement);
      }
      await transaction.query("update schema_version set version = $1", [index + 1]);
    }
  });
}
