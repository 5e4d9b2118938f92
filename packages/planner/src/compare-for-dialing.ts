import { windowWithin } from "./current-window.ts";
import { dialerPriorityOf } from "./dialer-priority.ts";
import { type Instant, millisecondsOf, NEVER } from "./instant.ts";
import { policyOf } from "./policy.ts";
import type { CallSettings, CampaignSettings } from "./settings.ts";
import { turnsOf } from "./week-turns.ts";

/** A call job, as far as its place in the order of dialling goes. */
export interface DialingJob {
  entry: CallSettings;
  campaign?: CampaignSettings;
  /** Its place in the order of addition: no two jobs have the same. */
  sequence: number;
}

/**
 * The order in which jobs are dialled (contract §5), for `sort`: those that may start now by `dialerPriority`, then by the
 * window that closes soonest, then by the one that opened first, then by addition. After them come those that may start
 * later, first the one whose window opens first, then by the same rules; last those that never may. Windows are cut to
 * `startDateTime` and `finishDateTime`.
 *
 * @returns negative when `a` comes first, positive when `b` does, 0 only for equal sequences
 * @throws PlannerError for what is no instant, and for an entry that the validator would refuse, as far as it is read
 */
export function compareForDialing(a: DialingJob, b: DialingJob, now: Instant): number {
  const at = millisecondsOf(now);
  const rankOfB = rankOf(b, at);
  for (const [place, value] of rankOf(a, at).entries()) {
    const other = rankOfB[place] as number;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

/** What decides, in its order: when the job may start, its priority, when its window closes and opened, its sequence. */
function rankOf({ entry, campaign, sequence }: DialingJob, now: number): number[] {
  const policy = policyOf(entry, campaign);
  const none = { start: NEVER, end: NEVER };
  const { start, end } = (policy.runs && windowWithin(policy, turnsOf(policy), now)) || none;
  return [start <= now ? -NEVER : start, dialerPriorityOf(entry), end, start, sequence];
}
