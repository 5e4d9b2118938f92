import type { Database, Queryable, Row } from "./database.ts";
import { hashToken } from "./token.ts";

export type CampaignStatus = "planned" | "inProcess" | "paused" | "finished" | "deleted";

/** A campaign as its token finds it. */
export interface CampaignRow extends Row {
  id: string;
  name: string;
  project_name: string;
  bot_id: string;
  status: CampaignStatus;
  creation_date: Date;
  start_time: Date | null;
  end_time: Date | null;
  max_simultaneous_calls: number | null;
}

/** The campaign with this token, whatever the token looks like. */
export async function findCampaign(database: Database, token: string): Promise<CampaignRow | undefined> {
  const [campaign] = await database.query<CampaignRow>("select * from campaigns where token_hash = $1", [
    hashToken(token),
  ]);
  return campaign;
}

/** The token of the campaign that a new database begins with: the documented example. */
export const DEMO_TOKEN = "8231.7056.1b131df1";

/** Give a database without campaigns one to try things with. */
export async function createDemoCampaign(database: Database, now: Date): Promise<void> {
  await database.query(
    `insert into campaigns (token_hash, name, project_name, bot_id, status, creation_date, max_simultaneous_calls)
     select $1, 'Demo campaign', 'Demo project', 'demo-bot', 'inProcess', $2, 10
     where not exists (select from campaigns)
     on conflict (token_hash) do nothing`,
    [hashToken(DEMO_TOKEN), now],
  );
}

/** The figures of a campaign (contract §2: shortReport). Dialling is not simulated, so no call has used any time. */
export async function shortReport(
  transaction: Queryable,
  campaignId: string,
): Promise<Record<string, number>> {
  const [row] = await transaction.query(
    `select count(*)::int as total, count(finished_at)::int as processed,
            (count(*) filter (where job_status = 'inProcess'))::int as in_process,
            (count(*) filter (where job_status = 'onRetry'))::int as on_retry
     from call_jobs where campaign_id = $1`,
    [campaignId],
  );
  return {
    totalNumbers: Number(row?.["total"]),
    processedNumbers: Number(row?.["processed"]),
    usedTalkingTime: 0,
    usedAsrSeconds: 0,
    inProcessCalls: Number(row?.["in_process"]),
    retryCalls: Number(row?.["on_retry"]),
  };
}
