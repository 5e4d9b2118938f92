import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cases, MINUTE } from "../test/arbitraries.ts";
import { mayStart } from "../test/oracle.ts";
import { draw } from "./draw.ts";
import { type CallSettings, compareForDialing, type ForecastOptions, forecast } from "./index.ts";

const HOUR = 60 * MINUTE;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Bytes that live on after a garbage collection. */
function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

interface SlowCall {
  index: number;
  attempt: number;
  start: number;
  answered: boolean;
}

/** Second-hand on the wall: every minute each free line takes the first of the jobs that may start, in dialling order. */
function slowly(entries: CallSettings[], options: ForecastOptions, until: number): SlowCall[] {
  const { lines, callSeconds, answerRate, campaign, seed = 0 } = options;
  const jobs = entries.map((entry, sequence) => ({
    entry,
    ...(campaign && { campaign }),
    sequence,
    due: 0,
    attempts: 0,
  }));
  const busy: number[] = [];
  const calls: SlowCall[] = [];
  const open = new Set(jobs);
  for (let now = options.from as number; now < until && open.size > 0; now += MINUTE) {
    const callable = [...open].filter(({ entry, due }) => due <= now && mayStart(entry, now, campaign));
    callable.sort((a, b) => compareForDialing(a, b, now));
    for (const job of callable) {
      if (busy.filter((end) => end > now).length >= lines) break;
      const ends = now + callSeconds * 1000;
      busy.push(ends);
      job.attempts++;
      const answered = draw(seed, job.sequence, job.attempts) < answerRate;
      calls.push({ index: job.sequence, attempt: job.attempts, start: now, answered });
      job.due = ends + (job.entry.retryIntervalInMinutes ?? 60) * MINUTE;
      if (answered || job.attempts > (job.entry.maxAttempts ?? 0)) open.delete(job);
    }
  }
  return calls;
}

const entries = fc.array(
  fc
    .tuple(cases, fc.nat(3), fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 5 }))
    .map(([{ entry }, maxAttempts, retryIntervalInMinutes, priority]): CallSettings => {
      // Around one time, that they meet, and in minutes, that the slow way sees every change.
      const { startDateTime: _, finishDateTime, gmtZone = "UTC", ...rest } = entry;
      const finish = finishDateTime && {
        finishDateTime: new Date(FROM + (Date.parse(finishDateTime) % (2 * DAY))).toISOString(),
      };
      const zone = /:\d\d:\d\d$/.test(gmtZone) ? "+05:45" : gmtZone;
      return {
        ...rest,
        ...finish,
        gmtZone: zone,
        maxAttempts,
        retryIntervalInMinutes,
        dialerPriority: priority as 1,
      };
    }),
  { minLength: 1, maxLength: 8 },
);
const DAY = 24 * HOUR;
const FROM = Date.parse("2026-03-28T20:00:00Z");

describe("forecast", () => {
  it("is what happens minute by minute", () => {
    const options = fc.record({
      lines: fc.integer({ min: 1, max: 3 }),
      callSeconds: fc.constantFrom(60, 120, 600, 3600),
      answerRate: fc.constantFrom(0, 0.3, 0.7, 1),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(entries, options, (list, given) => {
        const until = FROM + 1.5 * DAY;
        const minute = (call: SlowCall) => ({ ...call, start: Math.ceil(call.start / MINUTE) * MINUTE });
        const fast = [...forecast(list, { ...given, from: FROM }).calls]
          .map((call) => minute({ ...call, start: call.start.getTime() }))
          .filter(({ start }) => start < until);
        expect(fast).toEqual(slowly(list, { ...given, from: FROM }, until));
      }),
      { numRuns: 60 },
    );
  });

  it("adds up", () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 3 }), fc.nat(), (list, lines, seed) => {
        const options = { from: FROM, lines, callSeconds: 90, answerRate: 0.4, seed };
        const { calls, callCount, doneAt, reached, unanswered, tooLate, callsPerHour } = forecast(
          list,
          options,
        );
        const made = [...calls];
        expect([...calls]).toEqual(made);
        expect(made).toHaveLength(callCount);
        expect(reached).toBe(made.filter(({ answered }) => answered).length);
        expect(reached + unanswered + tooLate.length).toBe(list.length);
        expect(callsPerHour.reduce((sum, hour) => sum + hour.calls, 0)).toBe(callCount);
        expect(doneAt?.getTime() ?? null).toBe(
          made.length ? Math.max(...made.map(({ start }) => +start)) + 90_000 : null,
        );
        expect(forecast(list.values(), options).callsPerHour).toEqual(callsPerHour);
      }),
      { numRuns: 100 },
    );
  });

  it("tells who is too late", () => {
    const finishDateTime = new Date(FROM + 3 * 60_000).toISOString();
    const list: CallSettings[] = [
      { finishDateTime },
      {},
      { finishDateTime, dialerPriority: 1 },
      { allowedTime: {} },
      { finishDateTime },
      { finishDateTime },
    ];
    const result = forecast(list, { from: FROM, lines: 1, callSeconds: 90, answerRate: 1 });
    expect([...result.calls].map(({ index }) => index)).toEqual([2, 0, 1]);
    expect(result).toMatchObject({ callCount: 3, reached: 3, unanswered: 0, tooLate: [3, 4, 5] });
    expect(result.doneAt).toEqual(new Date(FROM + 270_000));
  });

  it("does nothing with nobody", () => {
    const options = { from: FROM, lines: 3, callSeconds: 60, answerRate: 1 };
    expect(forecast([], options)).toMatchObject({
      callCount: 0,
      doneAt: null,
      tooLate: [],
      callsPerHour: [],
    });
  });

  it("keeps little of entries that all differ, and nothing of their payloads", () => {
    const two = (value: number) => String(value).padStart(2, "0");
    function* list() {
      for (let index = 0; index < 20_000; index++) {
        const time = `${two(index % 24)}:${two(index % 60)}`;
        const localTimeTo = `${two((index + 7) % 24)}:${two((index >> 5) % 60)}`;
        const day = [{ localTimeFrom: time, localTimeTo }];
        const payload = { text: "many letters ".repeat(50) + index, list: Array(50).fill(index) };
        yield { allowedTime: { mon: day, thu: day, sun: day }, payload } as CallSettings;
      }
    }
    const before = heapUsed();
    const result = forecast(list(), { from: FROM, lines: 100, callSeconds: 90, answerRate: 0.4 });
    expect((heapUsed() - before) / 20_000).toBeLessThan(400);
    expect(result.callCount).toBe(20_000);
  });

  it.each([
    { lines: 0 },
    { lines: 1.5 },
    { callSeconds: 0 },
    { callSeconds: Number.NaN },
    { answerRate: 1.1 },
  ])("refuses %j", (wrong) => {
    const options = { from: FROM, lines: 1, callSeconds: 60, answerRate: 1, ...wrong };
    expect(() => forecast([], options)).toThrow(expect.objectContaining({ code: "option.invalid" }));
  });
});
