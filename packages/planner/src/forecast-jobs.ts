import { type Window, windowWithin } from "./current-window.ts";
import { dialerPriorityOf } from "./dialer-priority.ts";
import { retriesOf } from "./next-attempt.ts";
import { policyOf } from "./policy.ts";
import type { CallSettings, CampaignSettings } from "./settings.ts";
import { MINUTE } from "./week.ts";
import { turnsOf } from "./week-turns.ts";
import type { ZoneClock } from "./zone-clock.ts";

/** What a forecast needs to know of entries, by their places: the entries themselves, with their payloads, can go. */
export interface ForecastJobs {
  count: number;
  priorities: number[];
  callbacks: number[];
  retryMinutes: number[];
  /** As {@link windowWithin}, of one of them. */
  windowOf(index: number, at: number): Window | undefined;
}

/** @throws PlannerError for an entry that the validator would refuse, as far as it is read */
export function readJobs(entries: Iterable<CallSettings>, campaign?: CampaignSettings): ForecastJobs {
  const starts: number[] = [];
  const finishes: number[] = [];
  const clocks: ZoneClock[] = [];
  const priorities: number[] = [];
  const callbacks: number[] = [];
  const retryMinutes: number[] = [];
  // All weeks may differ. Minutes as characters: of all that holds a few numbers, text needs the least memory.
  const weeks: string[] = [];

  for (const entry of entries) {
    const policy = policyOf(entry, campaign);
    const retries = retriesOf(entry, campaign);
    starts.push(policy.start);
    finishes.push(policy.finish);
    clocks.push(policy.clock);
    priorities.push(dialerPriorityOf(entry));
    callbacks.push(retries.callbacks);
    retryMinutes.push(retries.retryMinutes);
    weeks.push(String.fromCharCode(...turnsOf(policy).map((turn) => turn / MINUTE)));
  }

  return {
    count: weeks.length,
    priorities,
    callbacks,
    retryMinutes,
    windowOf(index, at) {
      const start = starts[index] as number;
      const finish = finishes[index] as number;
      const week = weeks[index] as string;
      const turns = Int32Array.from(week, (minute) => minute.charCodeAt(0) * MINUTE);
      return windowWithin({ start, finish, clock: clocks[index] as ZoneClock }, turns, at);
    },
  };
}
