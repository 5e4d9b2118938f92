import type { components } from "@calls-api/types";
import { type Instant, millisecondsOf, NEVER } from "./instant.ts";
import { nextAllowed } from "./next-callable.ts";
import { policyOf } from "./policy.ts";
import type { CallSettings, CampaignSettings } from "./settings.ts";
import { MINUTE } from "./week.ts";

type JobStatus = components["schemas"]["JobStatus"];

/** A call job after an attempt. */
export interface AttemptedJob {
  entry: CallSettings;
  campaign?: CampaignSettings;
  /** Attempts of this series so far, with the one that has just ended: 1 or more. */
  attemptsCount: number;
}

/** How an attempt ended: without contact (busy, no answer, …), or in a way that ends the job. */
export type AttemptOutcome =
  | "noContact"
  | Extract<
      JobStatus,
      "longCallWithResult" | "longCallWithNoResult" | "nonexistentNumber" | "technicalError" | "canceled"
    >;

/** Where the job stands then, and when the next attempt may start: `null` for none. */
export interface NextAttempt {
  jobStatus: JobStatus;
  at: Date | null;
}

/**
 * What follows an attempt (contract §5): without contact, and with callbacks left, another no earlier than
 * `retryIntervalInMinutes` later and inside a window. `noAnswer` once the callbacks are used up, `notDone` when
 * `finishDateTime` comes first. The status of the campaign does not count: a pause ends no job. Where no time of the week
 * is allowed and nothing ends the job, it stays `onRetry` without a time.
 *
 * @param now when the attempt ended
 * @throws PlannerError for what is no instant, and for an entry that the validator would refuse, as far as it is read
 */
export function nextAttempt(
  { entry, campaign, attemptsCount }: AttemptedJob,
  outcome: AttemptOutcome,
  now: Instant,
): NextAttempt {
  const ended = millisecondsOf(now);
  if (outcome !== "noContact") return { jobStatus: outcome, at: null };
  const { retryMinutes, callbacks } = retriesOf(entry, campaign);
  if (attemptsCount > callbacks) return { jobStatus: "noAnswer", at: null };
  const policy = policyOf(entry, campaign);
  const at = nextAllowed(policy, ended + retryMinutes * MINUTE);
  return { jobStatus: at === null && policy.finish !== NEVER ? "notDone" : "onRetry", at };
}

/** How a call is repeated. */
export interface Retries {
  callbacks: number;
  retryMinutes: number;
}

/** As the entry says, else the campaign, else no callback, after 60 minutes (contract §5). */
export function retriesOf(entry: CallSettings, campaign: CampaignSettings | undefined): Retries {
  return {
    retryMinutes: entry.retryIntervalInMinutes ?? campaign?.retryIntervalInMinutes ?? 60,
    callbacks: entry.maxAttempts ?? campaign?.maxAttempts ?? 0,
  };
}
