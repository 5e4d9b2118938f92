import { type Instant, millisecondsOf } from "./instant.ts";
import { type LocalMoment, localMoment } from "./local-moment.ts";
import { nextCallableFrom } from "./next-callable.ts";
import { type Policy, policyOf } from "./policy.ts";
import { type Refusal, type Rule, refusalsOf } from "./refusals.ts";
import type { CallSettings, CampaignSettings, DecidedBy } from "./settings.ts";
import { originsOf } from "./window-origins.ts";

/** Why a call may start at an instant, or why not, with what the wall clock of the zone shows then. */
export interface Explanation extends LocalMoment {
  callable: boolean;
  /** The first rule that refuses, in the order of contract §5; `null` where none does. */
  rule: Rule | null;
  /** The setting of that rule; where no rule refuses, the one that allows this time of this day. */
  decidedBy: DecidedBy;
  /** All rules that refuse, in that order. */
  refusals: Refusal[];
  zone: string;
  /** The first instant from the asked one on that works; `null` where there is none. */
  next: Date | null;
  /** All of it for people. */
  message: string;
}

/**
 * Which rules of contract §5 refuse a call at an instant, which settings they come from, and when it works.
 *
 * @throws PlannerError for what is no instant, and for an entry that the validator would refuse, as far as it is read
 */
export function explain(entry: CallSettings, at: Instant, campaign?: CampaignSettings): Explanation {
  return explainAt(policyOf(entry, campaign), millisecondsOf(at));
}

export function explainAt(policy: Policy, at: number): Explanation {
  const moment = localMoment(policy.clock, at);
  const refusals = refusalsOf(policy, at, moment.weekday);
  const next = nextCallableFrom(policy, at);
  const [refusal] = refusals;
  return {
    callable: refusal === undefined,
    rule: refusal?.rule ?? null,
    decidedBy: refusal?.decidedBy ?? originsOf(policy, { start: at, end: at + 1 })[0].decidedBy,
    refusals,
    zone: policy.zone,
    ...moment,
    next,
    message: sentences(policy, moment, refusals, next),
  };
}

function sentences(
  { zone, clock }: Policy,
  moment: LocalMoment,
  refusals: Refusal[],
  next: Date | null,
): string {
  const then = `start at ${inWords(moment)} (${zone})`;
  if (refusals.length === 0) return `A call may ${then}.`;
  const why = refusals.map(({ message }) => message).join("; ");
  const later = next
    ? `The next time is ${inWords(localMoment(clock, next.getTime()))}, ${next.toISOString()}.`
    : "No later time works.";
  return `No call may ${then}: ${why}. ${later}`;
}

function inWords({ localTime, weekday, localDate }: LocalMoment): string {
  return `${localTime} on ${weekday} ${localDate}`;
}
