import { operations } from "@calls-api/validator";
import { findCallJobs, reportOf } from "../call-jobs.ts";
import type { Handler } from "../handler.ts";
import { readBody } from "../valid-body.ts";

/** POST …/callJob/getReport (contract §2), in the order of addition. */
export const getCallJobReport: Handler = async ({ campaign, transaction, body }) => {
  const selector = readBody(body, operations.getCallJobReport.requestBody);
  const jobs = await findCallJobs(transaction, campaign.id, selector);
  return { body: jobs.map(reportOf) };
};
