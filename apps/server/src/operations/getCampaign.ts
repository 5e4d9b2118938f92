import { shortReport } from "../campaigns.ts";
import type { Handler } from "../handler.ts";

/** GET … (contract §2): the campaign with its figures. */
export const getCampaign: Handler = async ({ campaign, transaction }) => ({
  body: {
    id: Number(campaign.id),
    name: campaign.name,
    projectName: campaign.project_name,
    creationDate: campaign.creation_date.toISOString(),
    botId: campaign.bot_id,
    status: campaign.status,
    ...(campaign.start_time && { startTime: campaign.start_time.toISOString() }),
    ...(campaign.end_time && { endTime: campaign.end_time.toISOString() }),
    ...(campaign.max_simultaneous_calls !== null && {
      maxSimultaneousCalls: campaign.max_simultaneous_calls,
    }),
    shortReport: await shortReport(transaction, campaign.id),
  },
});
