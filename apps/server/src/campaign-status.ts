import type { CampaignStatus } from "./campaigns.ts";
import type { Queryable } from "./database.ts";
import { Problem } from "./problem.ts";

/**
 * Keep the campaign from being stopped until the transaction ends.
 *
 * @throws Problem invalid.campaign.state when it is finished or deleted
 */
export async function requireOpen(transaction: Queryable, campaignId: string): Promise<void> {
  const status = await lockStatus(transaction, campaignId, "share");
  if (status === "finished" || status === "deleted") {
    throw new Problem(
      "invalid.campaign.state",
      `The campaign is ${status}: add the numbers to one that is planned, in process or paused.`,
    );
  }
}

/**
 * Change the status of a campaign.
 *
 * @param moves what each status becomes, itself included
 * @throws Problem invalid.campaign.state for a status that none of them begins with
 */
export async function changeStatus(
  transaction: Queryable,
  campaignId: string,
  moves: Partial<Record<CampaignStatus, CampaignStatus>>,
): Promise<void> {
  const status = await lockStatus(transaction, campaignId, "update");
  const next = moves[status];
  if (next === undefined) {
    throw new Problem(
      "invalid.campaign.state",
      `The campaign is ${status} and stays so: use one that is ${Object.keys(moves).join(" or ")}.`,
    );
  }
  await transaction.query("update campaigns set status = $2 where id = $1", [campaignId, next]);
}

/** The status as it is now, not as it was when the request came; others wait with changing it. */
async function lockStatus(
  transaction: Queryable,
  campaignId: string,
  lock: "share" | "update",
): Promise<CampaignStatus> {
  const [row] = await transaction.query<{ status: CampaignStatus }>(
    `select status from campaigns where id = $1 for ${lock}`,
    [campaignId],
  );
  return row?.status ?? "deleted";
}
