import type { CallJobReport } from "@calls-api/types";
import { CallsError } from "./calls-error.ts";

/** The time to wait for reports was over before all call jobs had ended. */
export class ReportsUnfinishedError extends CallsError<"reports.unfinished"> {
  override readonly name = "ReportsUnfinishedError";
  /** Of all the jobs, as they were last seen. */
  readonly reports: CallJobReport[];

  constructor(reports: CallJobReport[], timeoutMs: number) {
    const left = reports.filter(({ finishedAt }) => finishedAt === null).length;
    super(
      "reports.unfinished",
      `${left} of ${reports.length} call jobs had not ended after ${timeoutMs} ms: wait again, or longer.`,
    );
    this.reports = reports;
  }
}
