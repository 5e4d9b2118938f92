import { describe, expect, it } from "vitest";
import { type CallSettings, nextAttempt } from "./index.ts";

const now = "2026-03-24T17:30:00Z"; // a Tuesday
const day: CallSettings = { allowedTime: { default: [{ localTimeFrom: "10:00", localTimeTo: "18:00" }] } };
const after = (entry: CallSettings, attemptsCount = 1, campaign = {}) => {
  const { jobStatus, at } = nextAttempt({ entry, campaign, attemptsCount }, "noContact", now);
  return [jobStatus, at?.toISOString() ?? null];
};

describe("nextAttempt", () => {
  it("waits for the interval", () => {
    expect(after({ maxAttempts: 1, retryIntervalInMinutes: 15 })).toEqual([
      "onRetry",
      "2026-03-24T17:45:00.000Z",
    ]);
  });

  it("waits for a window", () => {
    expect(after({ ...day, maxAttempts: 1 })).toEqual(["onRetry", "2026-03-25T10:00:00.000Z"]);
  });

  it("takes what is absent from the campaign, then 60 minutes and no callback", () => {
    expect(after({}, 1, { maxAttempts: 2, retryIntervalInMinutes: 5 })).toEqual([
      "onRetry",
      "2026-03-24T17:35:00.000Z",
    ]);
    expect(after({ maxAttempts: 1 }, 1, { maxAttempts: 0 })).toEqual(["onRetry", "2026-03-24T18:30:00.000Z"]);
    expect(after({ maxAttempts: 0 }, 1, { maxAttempts: 9 })).toEqual(["noAnswer", null]);
    expect(after({})).toEqual(["noAnswer", null]);
  });

  it("ends when the callbacks are used up", () => {
    expect(after({ maxAttempts: 2 }, 2)).toEqual(["onRetry", "2026-03-24T18:30:00.000Z"]);
    expect(after({ maxAttempts: 2 }, 3)).toEqual(["noAnswer", null]);
  });

  it("ends where finishDateTime comes before the next window", () => {
    const finishing = { maxAttempts: 1, finishDateTime: "2026-03-24T18:30:00Z" };
    expect(after(finishing)).toEqual(["notDone", null]);
    expect(after({ ...finishing, finishDateTime: "2026-03-24T18:30:00.001Z" })[0]).toBe("onRetry");
    expect(after({ ...day, maxAttempts: 1, finishDateTime: "2026-03-25T10:00:00Z" })).toEqual([
      "notDone",
      null,
    ]);
  });

  it("does not end a job because the campaign is paused, or allows nothing at the moment", () => {
    expect(after({ maxAttempts: 1 }, 1, { status: "paused" })).toEqual([
      "onRetry",
      "2026-03-24T18:30:00.000Z",
    ]);
    expect(after({ maxAttempts: 1, allowedTime: {} })).toEqual(["onRetry", null]);
  });

  it.each([
    "longCallWithResult",
    "longCallWithNoResult",
    "nonexistentNumber",
    "technicalError",
    "canceled",
  ] as const)("%s is the end", (outcome) => {
    expect(nextAttempt({ entry: { maxAttempts: 9 }, attemptsCount: 1 }, outcome, now)).toEqual({
      jobStatus: outcome,
      at: null,
    });
  });
});
