import { changeStatus } from "../campaign-status.ts";
import type { Handler } from "../handler.ts";

/** POST …/control/resume (contract §2): a campaign does not begin earlier because it was paused. */
export const resumeCampaign: Handler = async ({ campaign, transaction, now }) => {
  const hasBegun = campaign.start_time === null || campaign.start_time <= now;
  await changeStatus(transaction, campaign.id, {
    planned: "planned",
    inProcess: "inProcess",
    paused: hasBegun ? "inProcess" : "planned",
  });
  return {};
};
