import { type CallWindow, callWindowsIn, type Range } from "./call-windows.ts";
import { type Explanation, explainAt } from "./explain.ts";
import { type Instant, millisecondsOf } from "./instant.ts";
import { isCallableAt } from "./is-callable.ts";
import { nextCallableFrom } from "./next-callable.ts";
import { policyOf } from "./policy.ts";
import type { CallSettings, CampaignSettings } from "./settings.ts";
import { turnsOf } from "./week-turns.ts";

/** The functions of the same names, for one entry and its campaign. */
export interface CallPolicy {
  isCallable(at: Instant): boolean;
  nextCallable(from: Instant): Date | null;
  callWindows(range: Range): Iterable<CallWindow>;
  explain(at: Instant): Explanation;
}

/**
 * Read an entry and its campaign once, for many questions: the answers are those of the functions of the same names. The
 * two objects must not be changed as long as the policy is used.
 *
 * @throws PlannerError for an entry that the validator would refuse, as far as it is read
 */
export function compilePolicy(entry: CallSettings, campaign?: CampaignSettings): CallPolicy {
  const policy = policyOf(entry, campaign);
  policy.turns = turnsOf(policy);
  return {
    isCallable: (at) => isCallableAt(policy, millisecondsOf(at)),
    nextCallable: (from) => nextCallableFrom(policy, millisecondsOf(from)),
    callWindows: ({ from, to }) => callWindowsIn(policy, millisecondsOf(from), millisecondsOf(to)),
    explain: (at) => explainAt(policy, millisecondsOf(at)),
  };
}
