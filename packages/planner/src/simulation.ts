import { draw } from "./draw.ts";
import type { ForecastJobs } from "./forecast-jobs.ts";
import { indexHeap } from "./index-heap.ts";
import { MINUTE } from "./week.ts";

/** Times are whole milliseconds. */
export interface SimulationOptions {
  from: number;
  lines: number;
  callLength: number;
  answerRate: number;
  seed: number;
}

export interface SimulatedCall {
  /** Of the entry. */
  index: number;
  /** 1 for the first call, more for callbacks. */
  attempt: number;
  /** Milliseconds. */
  start: number;
  answered: boolean;
}

/** What becomes of an entry: answered, not answered until its callbacks are used up, or out of time. */
export const REACHED = 1;
export const UNANSWERED = 2;
export const TOO_LATE = 3;

/**
 * The calls of jobs in order of time: whenever a line is free, the job that comes first in the order of dialling
 * (contract §5) is called. Needs 34 bytes a job, however many calls it gets.
 *
 * @param fates of each job, filled in as they become known
 */
export function* simulate(
  { count, priorities, callbacks, retryMinutes, windowOf }: ForecastJobs,
  { from, lines, callLength, answerRate, seed }: SimulationOptions,
  fates: Uint8Array,
): Generator<SimulatedCall, undefined> {
  const attempts = new Uint8Array(count);
  // When the next attempt may start, and the window in which it then may.
  const due = new Float64Array(count);
  const opens = new Float64Array(count);
  const closes = new Float64Array(count);
  const waiting = indexHeap(count, due);
  const ready = indexHeap(count, priorities, closes, opens);

  function plan(index: number, at: number): void {
    const window = windowOf(index, at);
    if (window === undefined) {
      fates[index] = TOO_LATE;
      return;
    }
    due[index] = Math.ceil(Math.max(at, window.start));
    opens[index] = window.start;
    closes[index] = window.end;
    waiting.push(index);
  }

  /** Takes the job to be called next, at once or, where none may be called, as soon as one may; -1 when all are done. */
  function take(at: number): number {
    for (let now = at; ; ) {
      while ((due[waiting.top()] ?? now + 1) <= now) ready.push(waiting.pop());
      const index = ready.pop();
      if (index < 0) {
        if (waiting.top() < 0) return index;
        now = due[waiting.top()] as number;
      } else {
        if ((closes[index] as number) > now) return index;
        plan(index, now);
      }
    }
  }

  for (let index = 0; index < count; index++) plan(index, from);
  // All calls are of one length, so lines become free in the order in which they were taken.
  const free = new Float64Array(Math.min(lines, count)).fill(from);
  let now = from;
  for (let calls = 0; ; calls++) {
    const line = calls % free.length;
    now = Math.max(now, free[line] as number);
    const index = take(now);
    if (index < 0) return;
    now = Math.max(now, due[index] as number);
    free[line] = now + callLength;
    const attempt = (attempts[index] as number) + 1;
    attempts[index] = attempt;
    const answered = draw(seed, index, attempt) < answerRate;
    if (answered) fates[index] = REACHED;
    else if (attempt > (callbacks[index] as number)) fates[index] = UNANSWERED;
    else plan(index, now + callLength + (retryMinutes[index] as number) * MINUTE);
    yield { index, attempt, start: now, answered };
  }
}
