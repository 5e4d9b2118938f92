import { isOpen } from "./first-open.ts";
import { type Instant, millisecondsOf } from "./instant.ts";
import { type Policy, policyOf } from "./policy.ts";
import type { CallSettings, CampaignSettings } from "./settings.ts";

/**
 * Whether a call may start at an instant (contract §5).
 *
 * @throws PlannerError for what is no instant, and for an entry that the validator would refuse, as far as it is read
 */
export function isCallable(entry: CallSettings, at: Instant, campaign?: CampaignSettings): boolean {
  return isCallableAt(policyOf(entry, campaign), millisecondsOf(at));
}

export function isCallableAt(policy: Policy, at: number): boolean {
  const { start, finish, runs } = policy;
  return runs && start <= at && at < finish && isOpen(policy, at);
}
