import { operations } from "@calls-api/validator";
import type { Handler } from "../handler.ts";
import { pageOf } from "../page.ts";
import { readBody } from "../valid-body.ts";

/** POST …/callAttempt/getReportByDate (contract §2). Nothing is dialled, so there are no attempts. */
export const listCallAttempts: Handler = async ({ body }) => {
  const { pagination } = readBody(body, operations.listCallAttempts.requestBody);
  return { body: { items: [], pagination: pageOf(pagination) } };
};
