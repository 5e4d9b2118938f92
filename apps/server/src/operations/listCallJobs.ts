import { operations } from "@calls-api/validator";
import { listJobs, reportOf } from "../call-jobs.ts";
import type { Handler } from "../handler.ts";
import { pageOf } from "../page.ts";
import { readBody } from "../valid-body.ts";

/** POST …/callJob/getReportByDate (contract §2), in the order of addition. */
export const listCallJobs: Handler = async ({ campaign, transaction, body }) => {
  const { filter, pagination } = readBody(body, operations.listCallJobs.requestBody);
  const page = pageOf(pagination);
  const jobs = await listJobs(transaction, campaign.id, { filter, page });
  return { body: { items: jobs.map(reportOf), pagination: page } };
};
