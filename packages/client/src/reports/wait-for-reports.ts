import type { CallJobReport, JobSelector } from "@calls-api/types";
import { atLeast } from "../check.ts";
import { ReportsUnfinishedError } from "../errors/reports-unfinished-error.ts";
import { wait } from "../retry/time.ts";

export interface WaitForReportsOptions {
  /** Milliseconds between two looks, at most a day; default 10,000. */
  intervalMs?: number;
  /** The longest to wait, in milliseconds; default: as long as it takes. */
  timeoutMs?: number;
  /** Ends the waiting; the error is then the reason of the abort. */
  signal?: AbortSignal;
}

/** Gives the reports of these jobs. */
type Report = (selector: JobSelector, signal: AbortSignal | undefined) => Promise<CallJobReport[]>;

/** In milliseconds. */
const DAY = 86_400_000;

/** Numbers or IDs in one request. */
const AT_ONCE = 1000;

/**
 * The reports of the jobs there are, once all of them have ended, in the order in which they were first given; only
 * those that have not ended are asked for again.
 */
export async function waitForReports(
  report: Report,
  selector: JobSelector,
  { intervalMs = 10_000, timeoutMs = Number.POSITIVE_INFINITY, signal }: WaitForReportsOptions,
): Promise<CallJobReport[]> {
  atLeast("intervalMs", intervalMs, 1, DAY);
  atLeast("timeoutMs", timeoutMs, 0);
  const end = performance.now() + timeoutMs;
  const reports = new Map<string, CallJobReport>();
  let wanted = selector;
  for (;;) {
    for (const part of parts(wanted)) {
      for (const each of await report(part, signal)) reports.set(each.callJobId, each);
    }
    const seen = [...reports.values()];
    const ids = seen.filter(({ finishedAt }) => finishedAt === null).map(({ callJobId }) => callJobId);
    if (ids.length === 0) return seen;
    const left = end - performance.now();
    if (left <= 0) throw new ReportsUnfinishedError(seen, timeoutMs);
    await wait(Math.min(intervalMs, left), signal);
    wanted = { ids };
  }
}

/** The selection in parts that are small enough for a request. */
function* parts({ phones = [], ids = [] }: JobSelector): Generator<JobSelector> {
  for (let start = 0; start < phones.length; start += AT_ONCE) {
    yield { phones: phones.slice(start, start + AT_ONCE) };
  }
  for (let start = 0; start < ids.length; start += AT_ONCE) yield { ids: ids.slice(start, start + AT_ONCE) };
}
