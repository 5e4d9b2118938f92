import { addEntries } from "../additions.ts";
import type { Handler } from "../handler.ts";
import { readFields } from "../single-addition.ts";

/** GET …/addPhone (contract §2): the ID of the job, also of one that exists. */
export const addPhone: Handler = async ({ campaign, transaction, now, query }) => {
  const additions = [readFields(query)];
  const [result] = await addEntries(transaction, { campaignId: campaign.id, additions, now });
  return { body: result?.callJobId };
};
