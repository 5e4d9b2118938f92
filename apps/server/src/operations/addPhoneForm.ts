import { addEntries } from "../additions.ts";
import type { Handler } from "../handler.ts";
import { readFields, readForm } from "../single-addition.ts";

/** POST …/addPhone (contract §2): fields of the form count before those of the query. */
export const addPhoneForm: Handler = async (request) => {
  const { campaign, transaction, now, query } = request;
  const additions = [readFields(readForm(request), query)];
  const [result] = await addEntries(transaction, { campaignId: campaign.id, additions, now });
  return { body: result?.callJobId };
};
