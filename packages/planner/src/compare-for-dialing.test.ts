import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cases } from "../test/arbitraries.ts";
import { type CallSettings, compareForDialing, type DialingJob } from "./index.ts";

const now = "2026-03-24T12:00:00Z"; // a Tuesday
const times = (localTimeFrom: string, localTimeTo: string): CallSettings => ({
  allowedTime: { default: [{ localTimeFrom, localTimeTo }] },
});

/** The names of entries in the order of dialling, added in the order given. */
function order(entries: Record<string, CallSettings>): string[] {
  const jobs = Object.entries(entries).map(([name, entry], sequence) => ({ name, entry, sequence }));
  return jobs.sort((a, b) => compareForDialing(a, b, now)).map(({ name }) => name);
}

describe("the order of dialling", () => {
  it("is by priority first, and a wrong one counts as 5", () => {
    const wrong = { dialerPriority: 7 } as unknown as CallSettings;
    expect(
      order({
        none: {},
        wrong,
        four: { dialerPriority: 4 },
        one: { dialerPriority: 1 },
        five: { dialerPriority: 5 },
      }),
    ).toEqual(["one", "four", "none", "wrong", "five"]);
  });

  it("then by the window that closes soonest, be it by finishDateTime", () => {
    expect(
      order({
        open: {},
        late: times("10:00", "20:00"),
        soon: times("09:00", "13:00"),
        finishing: { ...times("09:00", "23:00"), finishDateTime: "2026-03-24T12:30:00Z" },
      }),
    ).toEqual(["finishing", "soon", "late", "open"]);
  });

  it("then by the one that waits longest, be it since startDateTime", () => {
    expect(
      order({
        noon: times("12:00", "18:00"),
        started: { ...times("08:00", "18:00"), startDateTime: "2026-03-24T11:00:00Z" },
        morning: times("08:00", "18:00"),
        yesterday: {
          allowedTime: {
            mon: [{ localTimeFrom: "20:00", localTimeTo: "08:00" }],
            tue: [{ localTimeFrom: "08:00", localTimeTo: "18:00" }],
          },
        },
      }),
    ).toEqual(["yesterday", "morning", "started", "noon"]);
  });

  it("then by addition", () => {
    expect(order({ b: {}, a: {}, c: {} })).toEqual(["b", "a", "c"]);
  });

  it("has those that may not start now behind, as their windows open, and those that never may last", () => {
    expect(
      order({
        never: { allowedTime: {}, dialerPriority: 1 },
        over: { finishDateTime: "2026-03-24T11:00:00Z", dialerPriority: 1 },
        evening: { ...times("18:00", "19:00"), dialerPriority: 1 },
        afternoon: times("14:00", "15:00"),
        low: { dialerPriority: 5 },
      }),
    ).toEqual(["low", "afternoon", "evening", "never", "over"]);
  });

  it("is total", () => {
    const jobs = fc
      .tuple(
        fc.array(cases, { minLength: 3, maxLength: 3 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3 }),
      )
      .map(([given, priorities]) => ({
        now: given[0]?.at as number,
        jobs: given.map(
          ({ entry, campaign }, sequence): DialingJob => ({
            entry: { ...entry, dialerPriority: priorities[sequence] as 1 },
            ...(campaign && { campaign }),
            sequence,
          }),
        ),
      }));
    fc.assert(
      fc.property(jobs, ({ now, jobs }) => {
        const compare = (a: DialingJob, b: DialingJob) => Math.sign(compareForDialing(a, b, now));
        for (const a of jobs) {
          for (const b of jobs) {
            expect(compare(a, b)).toBe(0 - compare(b, a));
            expect(compare(a, b) === 0).toBe(a === b);
            for (const c of jobs) if (compare(a, b) < 0 && compare(b, c) < 0) expect(compare(a, c)).toBe(-1);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
