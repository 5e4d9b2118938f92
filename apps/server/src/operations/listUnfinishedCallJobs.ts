import { operations } from "@calls-api/validator";
import { listJobs, reportOf } from "../call-jobs.ts";
import type { Handler } from "../handler.ts";
import { pageOf } from "../page.ts";
import { readBody } from "../valid-body.ts";

/** POST …/callJob/getUnfinished (contract §2), in the order of addition. */
export const listUnfinishedCallJobs: Handler = async ({ campaign, transaction, body }) => {
  const { pagination } = readBody(body, operations.listUnfinishedCallJobs.requestBody);
  const page = pageOf(pagination);
  const jobs = await listJobs(transaction, campaign.id, { unfinished: true, page });
  return { body: { items: jobs.map(reportOf), pagination: page } };
};
