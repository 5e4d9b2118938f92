import type { Handler } from "../handler.ts";

/** GET …/status (contract §2): a JSON string. */
export const getCampaignStatus: Handler = async ({ campaign }) => ({ body: campaign.status });
