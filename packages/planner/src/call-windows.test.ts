import { describe, expect, it } from "vitest";
import vectors from "../test/vectors/windows.json" with { type: "json" };
import {
  type CallSettings,
  type CampaignSettings,
  callWindows,
  nextCallable,
  type WindowInterval,
} from "./index.ts";

const nameOf = ({ weekday, interval }: WindowInterval) =>
  `${weekday} ${interval === null ? "whole day" : `${interval.localTimeFrom}-${interval.localTimeTo}`}`;

describe("windows", () => {
  it.each(vectors)("$why", ({ entry, campaign, from, to, windows }) => {
    const settings = [entry as CallSettings, { from, to }, campaign as CampaignSettings] as const;
    const found = [...callWindows(...settings)].map(({ start, end, weekday, intervals }) => [
      start.toISOString(),
      end.toISOString(),
      weekday,
      intervals.map(nameOf),
    ]);
    expect(found.map((window, index) => window.slice(0, windows[index]?.length))).toEqual(windows);
  });

  it("say who set their intervals", () => {
    const interval = { localTimeFrom: "10:00", localTimeTo: "11:00" };
    const decidedBy = (entry: CallSettings, campaign?: CampaignSettings) =>
      [...callWindows(entry, { from: "2026-03-23T00:00:00Z", to: "2026-03-24T00:00:00Z" }, campaign)].map(
        ({ intervals }) => intervals.map((each) => `${each.decidedBy.source} ${each.decidedBy.key}`),
      );
    expect(decidedBy({ allowedTime: { mon: [interval] } })).toEqual([["entry allowedTime.mon"]]);
    expect(decidedBy({ allowedTime: {} }, { allowedTime: { default: [interval] } })).toEqual([
      ["campaign allowedTime.default"],
    ]);
    expect(decidedBy({})).toEqual([["default allowedTime"]]);
  });

  it("come one at a time, over any range", () => {
    const all = { from: -8.64e15, to: 8.64e15 };
    const [always] = callWindows({ gmtZone: "Europe/Kyiv" }, all);
    expect(always).toMatchObject({ start: new Date(-8.64e15), end: new Date(8.64e15), weekday: "tue" });
    expect(always?.intervals).toHaveLength(7);
    expect([...callWindows({ allowedTime: {} }, all)]).toEqual([]);
    const day = { mon: [{ localTimeFrom: "10:00", localTimeTo: "11:00" }] };
    for (const { end } of callWindows({ allowedTime: day, gmtZone: "Europe/Kyiv" }, { ...all, from: 0 })) {
      expect(end.toISOString()).toBe("1970-01-05T08:00:00.000Z");
      break;
    }
  });

  it("can be gone through again", () => {
    const windows = callWindows({}, { from: 0, to: 1 });
    expect([...windows]).toEqual([...windows]);
    expect([...windows]).toHaveLength(1);
  });
});

describe("the search for the next", () => {
  it("ends", () => {
    expect(nextCallable({ allowedTime: {} }, 0)).toBeNull();
    expect(nextCallable({ allowedTime: {}, gmtZone: "Europe/Kyiv" }, 0)).toBeNull();
    expect(nextCallable({}, 8.64e15)).toEqual(new Date(8.64e15));
    expect(nextCallable({ gmtZone: "Pacific/Kiritimati", allowedDays: ["mon"] }, 8.64e15)).toBeNull();
  });

  it("goes on where a clock change skips the only time of a week", () => {
    const entry: CallSettings = {
      gmtZone: "America/New_York",
      allowedTime: { sun: [{ localTimeFrom: "02:15", localTimeTo: "02:45" }] },
    };
    expect(nextCallable(entry, "2026-03-02T00:00:00Z")?.toISOString()).toBe("2026-03-15T06:15:00.000Z");
  });
});
