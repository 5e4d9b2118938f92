import { parseInstant } from "@calls-api/time";
import type { components } from "@calls-api/types";
import { normalizeEntry } from "@calls-api/validator";
import type { Queryable, Row } from "./database.ts";
import type { Page } from "./page.ts";
import { Problem } from "./problem.ts";

type Schemas = components["schemas"];

/** A call job as it is stored. */
export interface CallJobRow extends Row {
  id: bigint | number | string;
  phone: string;
  created_at: Date;
  job_status: Schemas["JobStatus"];
  finished_at: Date | null;
}

const COLUMNS = "id, phone, created_at, job_status, finished_at";

const FIND = `
  with selected as (
    select id from call_jobs
    where campaign_id = $1 and id in (select value::bigint from json_array_elements_text($2::json))
    union
    select id from call_jobs
    where campaign_id = $1 and phone in (select value from json_array_elements_text($3::json))
  )
  select ${COLUMNS} from call_jobs join selected using (id) order by created_at, id`;

/** In the order of the IDs, so that none of several requests waits for another in a circle. */
const CANCEL = `
  with unfinished as (
    select id from call_jobs
    where id in (select value::bigint from json_array_elements_text($1::json)) and finished_at is null
    order by id for update
  )
  update call_jobs set job_status = 'canceled', finished_at = $2
  from unfinished where call_jobs.id = unfinished.id
  returning call_jobs.id`;

/** Half-open, from an instant up to, not including, another (contract §2). */
const BOUNDS = {
  createdAtFrom: "created_at >=",
  createdAtTo: "created_at <",
  finishedAtFrom: "finished_at >=",
  finishedAtTo: "finished_at <",
} as const satisfies Record<keyof Schemas["CallJobFilter"], string>;

/** What the database can have given as an ID: other texts are IDs of no job. */
const ID = /^[1-9]\d{0,17}$/;

/**
 * The call jobs of these numbers and with these IDs, in the order of addition.
 *
 * @throws Problem id.not.found, phone.not.found
 */
export async function findCallJobs(
  transaction: Queryable,
  campaignId: string,
  { ids = [], phones = [] }: Schemas["JobSelector"],
): Promise<CallJobRow[]> {
  const numbers = phones.map((phone) => normalizeEntry({ phone }).phone);
  const jobs = await transaction.query<CallJobRow>(FIND, [
    campaignId,
    JSON.stringify(ids.filter((id) => ID.test(id))),
    JSON.stringify(numbers),
  ]);
  const foundIds = new Set(jobs.map(({ id }) => String(id)));
  const unknownId = ids.find((id) => !foundIds.has(id));
  if (unknownId !== undefined) {
    const found = JSON.stringify(unknownId.slice(0, 100));
    throw new Problem(
      "id.not.found",
      `The campaign has no call job ${found} and nothing was done: send IDs as addPhones gave them.`,
    );
  }
  const foundPhones = new Set(jobs.map(({ phone }) => phone));
  const unknownPhone = numbers.find((phone) => !foundPhones.has(phone));
  if (unknownPhone !== undefined) {
    throw new Problem(
      "phone.not.found",
      `The campaign has no call job for ${unknownPhone} and nothing was done: send numbers that were added to it.`,
    );
  }
  return jobs;
}

/** End those of the jobs that have not ended, as cancelled; the IDs of those that it ended. */
export async function cancelUnfinished(
  transaction: Queryable,
  jobs: readonly CallJobRow[],
  now: Date,
): Promise<string[]> {
  const ids = jobs.map(({ id }) => String(id));
  const cancelled = await transaction.query(CANCEL, [JSON.stringify(ids), now]);
  const cancelledIds = new Set(cancelled.map((row) => String(row["id"])));
  return ids.filter((id) => cancelledIds.has(id));
}

/** A page of the jobs of a campaign, in the order of addition. */
export async function listJobs(
  transaction: Queryable,
  campaignId: string,
  { filter, unfinished, page }: { filter?: Schemas["CallJobFilter"]; unfinished?: boolean; page: Page },
): Promise<CallJobRow[]> {
  const bounds = Object.entries(filter ?? {}) as [keyof typeof BOUNDS, string][];
  const conditions = [
    "campaign_id = $1",
    ...(unfinished ? ["finished_at is null"] : []),
    ...bounds.map(([name], index) => `${BOUNDS[name]} to_timestamp($${index + 4})`),
  ];
  return transaction.query<CallJobRow>(
    `select ${COLUMNS} from call_jobs where ${conditions.join(" and ")} order by created_at, id limit $2 offset $3`,
    [campaignId, page.pageSize, page.page * page.pageSize, ...bounds.map(([, text]) => epochSeconds(text))],
  );
}

/** What is known of a job (contract §2). Nothing is dialled, so it has no attempts and nothing that comes of them. */
export function reportOf(job: CallJobRow): Schemas["CallJobReport"] {
  return {
    callJobId: String(job.id),
    phone: job.phone,
    createdAt: job.created_at.toISOString(),
    jobStatus: job.job_status,
    attemptsCount: 0,
    redialNumber: null,
    finishedAt: job.finished_at?.toISOString() ?? null,
    callDuration: null,
    reportData: null,
  };
}

/** As a number, because RFC 3339 has years and offsets that the database does not read. */
function epochSeconds(text: string): number {
  const { epochSeconds = Number.NaN, fraction = "" } = parseInstant(text) ?? {};
  return epochSeconds + Number(`0.${fraction}`);
}
