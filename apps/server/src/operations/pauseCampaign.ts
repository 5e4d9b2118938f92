import { changeStatus } from "../campaign-status.ts";
import type { Handler } from "../handler.ts";

/** POST …/control/pause (contract §2). */
export const pauseCampaign: Handler = async ({ campaign, transaction }) => {
  await changeStatus(transaction, campaign.id, { planned: "paused", inProcess: "paused", paused: "paused" });
  return {};
};
