import { createHash } from "node:crypto";
import type { Entry } from "@calls-api/types";
import { normalFormKey, normalizeEntry } from "@calls-api/validator";
import { requireOpen } from "./campaign-status.ts";
import type { Queryable } from "./database.ts";
import { comparablePayload } from "./payload-text.ts";

/** A valid entry, and its payload as the text that was sent. */
export interface Addition {
  entry: Entry;
  payload: string | undefined;
}

/** What became of an entry (contract §6). */
export interface AdditionResult {
  phone: string;
  callJobId: string;
  outcome: "created" | "duplicate";
}

/** One entry as the database takes it. */
interface Candidate {
  ordinal: number;
  fingerprint: string;
  phone: string;
  settings: string;
  payload: string | null;
  priority: number;
}

const CANDIDATES = `json_to_recordset($1::json) as candidate
  (ordinal int, fingerprint text, phone text, settings text, payload text, priority smallint)`;

/**
 * Claims the fingerprints and creates the jobs of those claimed, in one statement: two requests with the same entry
 * at the same time wait for each other at the row, and the second finds it taken. All requests claim in the order
 * of the fingerprints, so none waits for another in a circle.
 */
const ADD = `
  with candidate as (
    select *, nextval('call_job_ids') as id from (select * from ${CANDIDATES} order by ordinal) as ordered
  ), claimed as (
    insert into recent_additions (campaign_id, fingerprint, call_job_id, added_at)
    select $2, fingerprint, id, $3 from candidate order by fingerprint
    on conflict (campaign_id, fingerprint) do update
      set call_job_id = excluded.call_job_id, added_at = excluded.added_at
      where recent_additions.added_at <= $3::timestamptz - interval '24 hours'
    returning call_job_id
  )
  insert into call_jobs (id, campaign_id, phone, settings, payload, priority, created_at)
  select id, $2, phone, settings, payload, priority, $3
  from candidate join claimed on claimed.call_job_id = candidate.id
  returning id`;

const CREATE = `
  insert into call_jobs (id, campaign_id, phone, settings, payload, priority, created_at)
  select nextval('call_job_ids'), $2, phone, settings, payload, priority, $3
  from (select * from ${CANDIDATES} order by ordinal) as ordered
  returning id`;

/**
 * Add entries to a campaign; duplicates of the last 24 hours add nothing (contract §6).
 *
 * @throws Problem invalid.campaign.state when the campaign is finished or deleted
 */
export async function addEntries(
  transaction: Queryable,
  { campaignId, additions, now }: { campaignId: string; additions: readonly Addition[]; now: Date },
): Promise<AdditionResult[]> {
  const candidates = additions.map(toCandidate);
  const distinct = [...new Map(candidates.toReversed().map((each) => [each.fingerprint, each])).values()];
  await requireOpen(transaction, campaignId);
  const created = await transaction.query(ADD, [JSON.stringify(distinct), campaignId, now]);
  const createdIds = new Set(created.map((row) => String(row["id"])));
  const jobs = await transaction.query<{ fingerprint: string; call_job_id: string }>(
    `select fingerprint, call_job_id from recent_additions
     where campaign_id = $1 and fingerprint in (select json_array_elements_text($2::json))`,
    [campaignId, JSON.stringify(distinct.map((each) => each.fingerprint))],
  );
  const jobOf = new Map(jobs.map((row) => [row.fingerprint, String(row.call_job_id)]));
  const first = new Map(distinct.map((each) => [each.fingerprint, each.ordinal]));
  return candidates.map(({ ordinal, fingerprint, phone }) => {
    const callJobId = jobOf.get(fingerprint) as string;
    const isCreated = createdIds.has(callJobId) && first.get(fingerprint) === ordinal;
    return { phone, callJobId, outcome: isCreated ? "created" : "duplicate" };
  });
}

/**
 * Add one entry whatever was added before, without being remembered as an addition (contract §2: addTestPhone).
 *
 * @throws Problem invalid.campaign.state when the campaign is finished or deleted
 */
export async function addTestEntry(
  transaction: Queryable,
  { campaignId, addition, now }: { campaignId: string; addition: Addition; now: Date },
): Promise<string> {
  const candidates = JSON.stringify([toCandidate(addition, 0)]);
  await requireOpen(transaction, campaignId);
  const [row] = await transaction.query(CREATE, [candidates, campaignId, now]);
  return String(row?.["id"]);
}

function toCandidate({ entry, payload }: Addition, ordinal: number): Candidate {
  const { payload: _, ...settings } = normalizeEntry(entry);
  const comparable = { ...settings, ...(payload !== undefined && { payload: comparablePayload(payload) }) };
  return {
    ordinal,
    fingerprint: createHash("sha256")
      .update(normalFormKey(comparable as Entry))
      .digest("base64"),
    phone: settings.phone,
    settings: JSON.stringify(settings),
    payload: payload ?? null,
    priority: settings.dialerPriority,
  };
}
