import type {
  CallAttemptFilter,
  CallAttemptReport,
  CallJobFilter,
  CallJobReport,
  JobSelector,
} from "@calls-api/types";
import type { OperationId } from "../call.ts";
import type { ClientParts, InBatches } from "../later.ts";
import { allRows, type ListPage, rowsByDate } from "./rows.ts";
import { type WaitForReportsOptions, waitForReports } from "./wait-for-reports.ts";

export interface ListOptions<Filter> {
  /** Which; default: all. */
  filter?: Filter;
  /** Ends the listing; the error is then the reason of the abort. */
  signal?: AbortSignal;
}

/** Lists of any length: no row twice, and none left out while nothing changes. */
export interface Reports {
  /**
   * The call jobs added or ended in a stretch of time. A list of more rows than its pages reach (40,000) is split by
   * the date of addition.
   *
   * ```ts
   * for await (const { phone, jobStatus } of client.callJobs({ filter: { createdAtFrom: "2030-03-23T00:00:00Z" } })) {
   *   console.log(phone, jobStatus);
   * }
   * ```
   */
  callJobs(options?: ListOptions<CallJobFilter>): AsyncGenerator<CallJobReport, void, undefined>;
  /**
   * The call jobs that have not ended. When they are more than the pages of their list reach, all jobs are gone
   * through.
   *
   * ```ts
   * for await (const { phone } of client.unfinishedCallJobs()) console.log(phone);
   * ```
   */
  unfinishedCallJobs(options?: { signal?: AbortSignal }): AsyncGenerator<CallJobReport, void, undefined>;
  /**
   * The attempts that started or ended in a stretch of time; a list of more rows than its pages reach is split by the
   * date of the start.
   *
   * ```ts
   * for await (const { phone, callResult } of client.callAttempts()) console.log(phone, callResult);
   * ```
   */
  callAttempts(options?: ListOptions<CallAttemptFilter>): AsyncGenerator<CallAttemptReport, void, undefined>;
  /**
   * Waits until all call jobs of the IDs or numbers have ended.
   *
   * ```ts
   * const ids = await client.addPhones({ body: [{ phone: "16500000000" }] });
   * const reports = await client.waitForReports({ ids }, { timeoutMs: 3_600_000 });
   * ```
   *
   * @throws ReportsUnfinishedError when the time is over; IdNotFoundError, PhoneNotFoundError
   */
  waitForReports(selector: JobSelector, options?: WaitForReportsOptions): Promise<CallJobReport[]>;
}

type Row = CallJobReport | CallAttemptReport;

/** Makes the methods for lists and reports of a client; the lists give page by page. */
export function createReports({ perform, operations }: ClientParts): InBatches<Reports> {
  const rows = async <T>(
    id: OperationId,
    body: object,
    signal: AbortSignal | undefined,
    rowsIn: (data: never) => unknown,
  ): Promise<T[]> => {
    const isExpected = (data: unknown) => Array.isArray(rowsIn(data as never));
    const { data } = await perform(operations[id], { body, ...(signal && { signal }) }, { isExpected });
    return rowsIn(data as never) as T[];
  };
  const list =
    <T extends Row>(id: OperationId, filter: object, signal?: AbortSignal): ListPage<T> =>
    (pagination) =>
      rows(id, { ...filter, pagination }, signal, (page: { items?: unknown } | null) => page?.items);

  const callJobs: InBatches<Reports>["callJobs"] = ({ filter = {}, signal } = {}) =>
    rowsByDate(
      ({ from, to }) =>
        list("listCallJobs", { filter: { ...filter, ...range("createdAt", from, to) } }, signal),
      ({ createdAt }) => createdAt,
      { from: filter.createdAtFrom, to: filter.createdAtTo },
    );

  return {
    callJobs,
    unfinishedCallJobs: ({ signal } = {}) =>
      allRows(list<CallJobReport>("listUnfinishedCallJobs", {}, signal), async function* () {
        for await (const jobs of callJobs(signal ? { signal } : {})) {
          yield jobs.filter(({ finishedAt }) => finishedAt === null);
        }
      }),
    callAttempts: ({ filter = {}, signal } = {}) =>
      rowsByDate(
        ({ from, to }) =>
          list("listCallAttempts", { filter: { ...filter, ...range("startedAt", from, to) } }, signal),
        ({ startedAt }) => startedAt,
        { from: filter.startedAtFrom, to: filter.startedAtTo },
      ),
    waitForReports: (selector, options = {}) =>
      waitForReports(
        (wanted, signal) => rows("getCallJobReport", wanted, signal, (data: unknown) => data),
        selector,
        options,
      ),
  };
}

function range(field: string, from: string | undefined, to: string | undefined): Record<string, string> {
  return {
    ...(from !== undefined && { [`${field}From`]: from }),
    ...(to !== undefined && { [`${field}To`]: to }),
  };
}
