import { type Answer, answerOfProblem } from "./answer.ts";
import type { Database, Queryable, Row } from "./database.ts";
import { Problem } from "./problem.ts";

/** A request with an `Idempotence-Key`. */
export interface KeyedRequest {
  campaignId: string;
  key: string;
  /** The same for the same request. */
  fingerprint: string;
  now: Date;
}

/** Answers a request by its work, or with the answer that the work gave the first time. */
export type AnswerOnce = (
  request: KeyedRequest,
  work: (transaction: Queryable) => Promise<Answer>,
) => Promise<{ answer: Answer; replayed: boolean }>;

interface AnswerRow extends Row {
  fingerprint: string;
  status: number;
  media_type: string | null;
  body: string | null;
}

/** Held until the transaction ends, whatever ends it: the request runs as long, in whichever process it does. */
const CLAIM = "select pg_try_advisory_xact_lock(hashtextextended($1 || ' ' || $2, 0)) as claimed";

/** A statement of its own after the claim: one that began before it might not see what the last holder committed. */
const FIND = `
  select fingerprint, status, media_type, body from first_answers
  where campaign_id = $1 and key = $2 and answered_at > $3::timestamptz - interval '24 hours'`;

const KEEP = `
  insert into first_answers (campaign_id, key, fingerprint, status, media_type, body, answered_at)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (campaign_id, key) do update
    set fingerprint = excluded.fingerprint, status = excluded.status, media_type = excluded.media_type,
        body = excluded.body, answered_at = excluded.answered_at`;

/**
 * Takes out more than one answer for each that comes in, so that the table holds little beyond 24 hours. Last in
 * its transaction, and past rows that others hold: then it waits for nobody who waits for it.
 */
const SWEEP = `
  delete from first_answers where (campaign_id, key) in (
    select campaign_id, key from first_answers
    where answered_at <= $1::timestamptz - interval '24 hours'
    order by answered_at limit 100 for update skip locked)`;

/**
 * The first answers of requests with an `Idempotence-Key` (contract §2). What a request does and its answer are
 * committed in one transaction, so that after a crash both are there or neither. Kept are the answers below 500 of
 * operations: after any other the request can be sent again and is carried out.
 *
 * @throws Problem idempotence.in.progress, idempotence.key.reused, and what the work throws from 500 on
 */
export function createFirstAnswers(database: Database): AnswerOnce {
  // The one connection of PGlite would let the second request wait instead of telling it that the first one runs.
  const running = new Set<string>();
  return async ({ campaignId, key, fingerprint, now }, work) => {
    const name = `${campaignId} ${key}`;
    if (running.has(name)) throw inProgress();
    running.add(name);
    try {
      return await database.transaction(async (transaction) => {
        const [claim] = await transaction.query<{ claimed: boolean }>(CLAIM, [campaignId, key]);
        if (claim?.claimed !== true) throw inProgress();
        const [first] = await transaction.query<AnswerRow>(FIND, [campaignId, key, now]);
        if (first !== undefined) return { answer: sameRequest(first, fingerprint), replayed: true };
        const answer = await workOrProblem(transaction, work);
        const { status, mediaType, body } = answer;
        await transaction.query(KEEP, [campaignId, key, fingerprint, status, mediaType, body, now]);
        await transaction.query(SWEEP, [now]);
        return { answer, replayed: false };
      });
    } finally {
      running.delete(name);
    }
  };
}

/** A problem below 500 is an answer to keep, while what the work did before it is undone. */
async function workOrProblem(
  transaction: Queryable,
  work: (transaction: Queryable) => Promise<Answer>,
): Promise<Answer> {
  await transaction.query("savepoint work");
  try {
    return await work(transaction);
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    await transaction.query("rollback to savepoint work");
    return answerOfProblem(error);
  }
}

function sameRequest(first: AnswerRow, fingerprint: string): Answer {
  if (first.fingerprint !== fingerprint) {
    throw new Problem(
      "idempotence.key.reused",
      "Another request had this Idempotence-Key within the last 24 hours, and this one did nothing: send it with a " +
        "fresh key.",
    );
  }
  return { status: first.status, mediaType: first.media_type, body: first.body };
}

function inProgress(): Problem {
  return new Problem(
    "idempotence.in.progress",
    "A request with this Idempotence-Key has not been answered yet, and this one did nothing: send it again a little " +
      "later with the same key.",
  );
}
