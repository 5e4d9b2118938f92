import { createServer, type Row } from "@calls-api/server";
import { listening } from "./listening.ts";

/** What any question to a database that stores nothing is answered: an up-to-date schema, a campaign. */
const row = { version: Number.MAX_SAFE_INTEGER, id: "1", status: "inProcess" };
const query = async <T extends Row>() => [row as Row as T];

const database = {
  query,
  transaction: async <T>(work: (transaction: { query: typeof query }) => Promise<T>) => work({ query }),
  execute: async () => {},
  close: async () => {},
};
const server = await createServer({ database });
await server.listen({ host: "127.0.0.1", port: 0 });
listening(server.server);
