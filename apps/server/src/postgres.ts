import pg from "pg";
import { type Database, DatabaseUnavailableError, type Queryable, type Row } from "./database.ts";

/** A PostgreSQL server, version 14 or later, by its URL. Connects when it is first used. */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000 });
  // An idle connection that breaks is replaced when it is needed; without a listener it would end the process.
  pool.on("error", () => {});

  const connect = () =>
    pool.connect().catch((error: unknown) => {
      throw new DatabaseUnavailableError(error);
    });

  async function withClient<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await connect();
    let broken = false;
    try {
      return await work(client);
    } catch (error) {
      broken = isConnectionError(error);
      throw broken ? new DatabaseUnavailableError(error) : error;
    } finally {
      client.release(broken);
    }
  }

  const queryable = (client: pg.PoolClient): Queryable => ({
    query: async <T extends Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query<T>(sql, [...parameters])).rows,
  });

  return {
    query: (sql, parameters) => withClient((client) => queryable(client).query(sql, parameters)),
    transaction: (work) =>
      withClient(async (client) => {
        await client.query("begin");
        try {
          const result = await work(queryable(client));
          await client.query("commit");
          return result;
        } catch (error) {
          // The error of the work is the one to tell; a connection that cannot roll back is broken anyway.
          await client.query("rollback").catch(() => {});
          throw error;
        }
      }),
    execute: (sql) =>
      withClient(async (client) => {
        await client.query(sql);
      }),
    close: () => pool.end(),
  };
}

/** Class 08 and 57P of SQLSTATE, and what the socket says. */
function isConnectionError(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return (
    (typeof code === "string" && /^(08|57P|ECONN|EPIPE|ETIMEDOUT)/.test(code)) ||
    /Connection terminated/.test((error as Error).message)
  );
}
