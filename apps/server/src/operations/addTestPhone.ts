import { addTestEntry } from "../additions.ts";
import type { Handler } from "../handler.ts";
import { readFields } from "../single-addition.ts";

/** GET …/test/addPhone (contract §2): always a new job. */
export const addTestPhone: Handler = async ({ campaign, transaction, now, query }) => ({
  body: await addTestEntry(transaction, { campaignId: campaign.id, addition: readFields(query), now }),
});
