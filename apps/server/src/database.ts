/** One result row. */
export type Row = Record<string, unknown>;

/** What runs SQL with numbered parameters: the database, or one transaction of it. */
export interface Queryable {
  query<T extends Row>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
}

/** The same SQL on PGlite and on PostgreSQL. */
export interface Database extends Queryable {
  /** Commits when the work is done, rolls back when it throws. What was committed survives a crash. */
  transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T>;
  /** Run statements without parameters, several at once. */
  execute(sql: string): Promise<void>;
  close(): Promise<void>;
}

/** The database does not answer; the request can be sent again. */
export class DatabaseUnavailableError extends Error {
  readonly code = "unavailable";

  constructor(cause: unknown) {
    super("The database does not answer.", { cause });
    this.name = "DatabaseUnavailableError";
  }
}
