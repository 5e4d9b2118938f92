import { operations } from "@calls-api/validator";
import { cancelUnfinished, findCallJobs } from "../call-jobs.ts";
import type { Handler } from "../handler.ts";
import { readBody } from "../valid-body.ts";

/** POST …/callJob/cancel (contract §2): the IDs of the jobs that this request ended. */
export const cancelCallJobs: Handler = async ({ campaign, transaction, now, body }) => {
  const selector = readBody(body, operations.cancelCallJobs.requestBody);
  const jobs = await findCallJobs(transaction, campaign.id, selector);
  return { body: await cancelUnfinished(transaction, jobs, now) };
};
