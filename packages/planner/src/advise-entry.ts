import { type Instant, millisecondsOf } from "./instant.ts";
import { nextAllowed } from "./next-callable.ts";
import { policyOf } from "./policy.ts";
import type { CallSettings, CampaignSettings } from "./settings.ts";
import { piecesOf } from "./week.ts";

/** Something to know about an entry that is right, of the same shape as the validator's warnings (contract §8). */
export interface Advice {
  /** RFC 6901 pointer into the entry; before it goes the one to the entry. */
  pointer: string;
  code: "never-callable" | "already-over";
  /** What was found and what to write instead. */
  message: string;
}

/**
 * The warnings of contract §8 that need to know windows and the time: `already-over` when `finishDateTime` is past,
 * `never-callable` when from now, or `startDateTime`, until then there is no window at all. The status of the campaign does
 * not count, it can change.
 *
 * @param options.now when the entry is, or would be, added
 * @throws PlannerError for what is no instant, and for an entry that the validator would refuse, as far as it is read
 */
export function adviseEntry(
  entry: CallSettings,
  { now }: { now: Instant },
  campaign?: CampaignSettings,
): Advice[] {
  const policy = policyOf(entry, campaign);
  const at = millisecondsOf(now);
  const finish = entry.finishDateTime;
  if (at >= policy.finish) {
    const message = `${finish} is past, so nobody is called: write a later one or none`;
    return [{ pointer: "/finishDateTime", code: "already-over", message }];
  }
  if (nextAllowed(policy, at)) return [];
  const missing = piecesOf(policy).length === 0 ? "" : ` before ${finish}`;
  const message = `no time is allowed${missing}, so nobody is called: allow more days or times`;
  return [{ pointer: "", code: "never-callable", message }];
}
