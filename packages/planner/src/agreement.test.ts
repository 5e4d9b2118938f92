import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cases, DAY, MINUTE } from "../test/arbitraries.ts";
import { mayStart } from "../test/oracle.ts";
import { callWindows, compilePolicy, explain, isCallable, nextCallable } from "./index.ts";

/** The start of the next minute after an instant: where a zone is whole minutes from UTC, all that a clock shows changes there. */
const nextMinute = (at: number) => (Math.floor(at / MINUTE) + 1) * MINUTE;

describe("an independent clock agrees", () => {
  it("on whether a call may start", () => {
    fc.assert(
      fc.property(
        cases,
        fc.array(fc.integer({ min: -3 * DAY, max: 3 * DAY }), { maxLength: 5 }),
        (given, others) => {
          const { entry, campaign, at } = given;
          for (const instant of [at, ...others.map((other) => at + other)]) {
            expect(isCallable(entry, instant, campaign)).toBe(mayStart(entry, instant, campaign));
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("that nothing lies between an instant and the next callable one", () => {
    fc.assert(
      fc.property(cases, ({ entry, campaign, at }) => {
        const next = nextCallable(entry, at, campaign)?.getTime() ?? Number.POSITIVE_INFINITY;
        if (next < Number.POSITIVE_INFINITY) expect(mayStart(entry, next, campaign)).toBe(true);
        for (let t = at; t < Math.min(next, at + 1.5 * DAY); t = nextMinute(t)) {
          if (mayStart(entry, t, campaign)) expect({ t, next }).toEqual("nothing callable before next");
        }
      }),
      { numRuns: 300 },
    );
  });

  it("on the windows of two days, minute by minute", () => {
    fc.assert(
      fc.property(cases, ({ entry, campaign, at }) => {
        const [from, to] = [at - DAY, at + DAY];
        const windows = [...callWindows(entry, { from, to }, campaign)];
        for (let t = from; t < to; t = nextMinute(t)) {
          const inside = windows.some(({ start, end }) => start.getTime() <= t && t < end.getTime());
          if (inside !== mayStart(entry, t, campaign)) expect({ t, inside }).toEqual("as the clock says");
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("the answers agree with each other", () => {
  it("windows neither overlap nor touch, and begin and end where callability does", () => {
    fc.assert(
      fc.property(cases, ({ entry, campaign, at }) => {
        const range = { from: at - 5 * DAY, to: at + 20 * DAY };
        let last = Number.NEGATIVE_INFINITY;
        for (const { start, end, intervals } of callWindows(entry, range, campaign)) {
          expect(start.getTime()).toBeGreaterThan(last);
          last = end.getTime();
          expect(last).toBeGreaterThan(start.getTime());
          expect(isCallable(entry, start, campaign)).toBe(true);
          expect(isCallable(entry, last - 1, campaign)).toBe(true);
          if (last < range.to) expect(isCallable(entry, end, campaign)).toBe(false);
          if (start.getTime() > range.from)
            expect(isCallable(entry, start.getTime() - 1, campaign)).toBe(false);
          expect(intervals.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("the next callable instant is the start of the next window, or the instant itself", () => {
    fc.assert(
      fc.property(cases, ({ entry, campaign, at }) => {
        const [window] = callWindows(entry, { from: at, to: at + 400 * DAY }, campaign);
        expect(nextCallable(entry, at, campaign)).toEqual(window?.start ?? null);
        expect(isCallable(entry, at, campaign)).toBe(window?.start.getTime() === at);
      }),
      { numRuns: 2000 },
    );
  });

  it("compiled as plain, explained as answered", () => {
    fc.assert(
      fc.property(cases, ({ entry, campaign, at }) => {
        const policy = compilePolicy(entry, campaign);
        const range = { from: at - DAY, to: at + 8 * DAY };
        const explanation = explain(entry, at, campaign);
        expect(policy.isCallable(at)).toBe(isCallable(entry, at, campaign));
        expect(policy.nextCallable(at)).toEqual(nextCallable(entry, at, campaign));
        expect([...policy.callWindows(range)]).toEqual([...callWindows(entry, range, campaign)]);
        expect(policy.explain(at)).toEqual(explanation);
        expect(explanation.callable).toBe(isCallable(entry, at, campaign));
        expect(explanation.next).toEqual(nextCallable(entry, at, campaign));
        expect(explanation.refusals.length === 0).toBe(explanation.callable);
      }),
      { numRuns: 2000 },
    );
  });
});
