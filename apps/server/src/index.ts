export { DEMO_TOKEN } from "./campaigns.ts";
export { createServer, type ServerOptions } from "./create-server.ts";
export { type Database, DatabaseUnavailableError, type Queryable, type Row } from "./database.ts";
export { DocsMissingError } from "./docs.ts";
export { FolderInUseError } from "./folder-lock.ts";
export { openPglite } from "./pglite.ts";
export { openPostgres } from "./postgres.ts";
