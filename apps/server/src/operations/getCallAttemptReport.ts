import { operations } from "@calls-api/validator";
import { findCallJobs } from "../call-jobs.ts";
import type { Handler } from "../handler.ts";
import { readBody } from "../valid-body.ts";

/** POST …/callAttempt/getReport (contract §2). Nothing is dialled, so jobs that exist have no attempts. */
export const getCallAttemptReport: Handler = async ({ campaign, transaction, body }) => {
  const selector = readBody(body, operations.getCallAttemptReport.requestBody);
  await findCallJobs(transaction, campaign.id, selector);
  return { body: [] };
};
