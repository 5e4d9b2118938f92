import { readJobs } from "./forecast-jobs.ts";
import { dateOf, type Instant, millisecondsOf } from "./instant.ts";
import { PlannerError } from "./planner-error.ts";
import type { CallSettings, CampaignSettings } from "./settings.ts";
import { REACHED, simulate, TOO_LATE, UNANSWERED } from "./simulation.ts";

export interface ForecastOptions {
  /** When calling begins. */
  from: Instant;
  /** Calls at the same time, 1 or more. */
  lines: number;
  /** How long each call keeps its line, answered or not, in seconds: more than 0. */
  callSeconds: number;
  /** The share of calls that are answered, 0 to 1. */
  answerRate: number;
  /** What entries inherit; its status does not count. */
  campaign?: CampaignSettings;
  /** Which calls are answered is drawn: the same seed, the same draw. 0 when left out. */
  seed?: number;
}

/** A call of the forecast. */
export interface ForecastCall {
  /** The place of its entry in the list, from 0. */
  index: number;
  /** 1 for the first call, more for callbacks. */
  attempt: number;
  start: Date;
  answered: boolean;
}

/** What becomes of a list. */
export interface Forecast {
  /** Every call in order of time, and of dialling; made anew, and kept nowhere, each time it is iterated over. */
  calls: Iterable<ForecastCall>;
  callCount: number;
  /** When the last call ends; `null` where there is none. */
  doneAt: Date | null;
  /** How many entries are answered. */
  reached: number;
  /** How many are not answered until their callbacks are used up. */
  unanswered: number;
  /** The places of the entries that can no longer be reached before `finishDateTime`, or whose week allows no time. */
  tooLate: number[];
  /** The hours in which calls start, in UTC and in order. */
  callsPerHour: { hour: Date; calls: number }[];
}

const HOUR = 3_600_000;

/**
 * What calling a list would be like with so many lines: whenever a line is free, the number that comes first in the order
 * of dialling (contract §5) is called; without an answer it is called back after its retry interval, inside its windows.
 * The same arguments give the same forecast. Entries are gone through once; about 150 bytes are kept of each, a few more
 * where its intervals are many, and nothing of its payload and its calls.
 *
 * @throws PlannerError for options out of range, and for an entry that the validator would refuse, as far as it is read
 */
export function forecast(entries: Iterable<CallSettings>, options: ForecastOptions): Forecast {
  const { lines, callSeconds, answerRate, campaign, seed = 0 } = options;
  const from = Math.ceil(millisecondsOf(options.from));
  const callLength = Math.ceil(callSeconds * 1000);
  if (!(Number.isInteger(lines) && lines >= 1 && callLength > 0 && answerRate >= 0 && answerRate <= 1)) {
    const found = JSON.stringify({ lines, callSeconds, answerRate });
    const expected = "give whole lines from 1, callSeconds above 0, answerRate 0 to 1";
    throw new PlannerError("option.invalid", found, expected);
  }
  const jobs = readJobs(entries, campaign);
  const fates = new Uint8Array(jobs.count);
  const run = () => simulate(jobs, { from, lines, callLength, answerRate, seed }, fates);
  const perHour = new Map<number, number>();
  let callCount = 0;
  let end = Number.NaN;
  for (const { start } of run()) {
    callCount++;
    end = start + callLength;
    const hour = Math.floor(start / HOUR) * HOUR;
    perHour.set(hour, (perHour.get(hour) ?? 0) + 1);
  }
  const withFate = (fate: number) => [...fates.keys()].filter((index) => fates[index] === fate);
  return {
    calls: {
      *[Symbol.iterator]() {
        for (const call of run()) yield { ...call, start: new Date(call.start) };
      },
    },
    callCount,
    doneAt: dateOf(end),
    reached: withFate(REACHED).length,
    unanswered: withFate(UNANSWERED).length,
    tooLate: withFate(TOO_LATE),
    callsPerHour: [...perHour].map(([hour, calls]) => ({ hour: new Date(hour), calls })),
  };
}
