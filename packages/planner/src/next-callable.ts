import { firstOpen } from "./first-open.ts";
import { dateOf, type Instant, LAST, millisecondsOf } from "./instant.ts";
import { type Policy, policyOf } from "./policy.ts";
import type { CallSettings, CampaignSettings } from "./settings.ts";

/**
 * The first instant, to the millisecond, from `from` on at which a call may start (contract §5); `null` where there is
 * none, because `finishDateTime` comes first, no time of the week is allowed, or the campaign is not in process.
 *
 * @throws PlannerError for what is no instant, and for an entry that the validator would refuse, as far as it is read
 */
export function nextCallable(entry: CallSettings, from: Instant, campaign?: CampaignSettings): Date | null {
  return nextCallableFrom(policyOf(entry, campaign), millisecondsOf(from));
}

export function nextCallableFrom(policy: Policy, from: number): Date | null {
  return policy.runs ? nextAllowed(policy, from) : null;
}

/** The same, whether the campaign is in process or not. */
export function nextAllowed(policy: Policy, from: number): Date | null {
  const { start, finish } = policy;
  const first = Math.ceil(Math.max(from, start));
  return dateOf(firstOpen(policy, first, Math.min(finish, LAST + 1)));
}
