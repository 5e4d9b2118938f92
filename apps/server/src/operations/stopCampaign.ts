import { changeStatus } from "../campaign-status.ts";
import type { Handler } from "../handler.ts";

/** POST …/control/stop (contract §2): for good. */
export const stopCampaign: Handler = async ({ campaign, transaction }) => {
  await changeStatus(transaction, campaign.id, {
    planned: "finished",
    inProcess: "finished",
    paused: "finished",
    finished: "finished",
  });
  return {};
};
