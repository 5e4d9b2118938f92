import { describe, expect, it } from "vitest";
import { type CallSettings, type CampaignSettings, explain } from "./index.ts";

const entry: CallSettings = {
  gmtZone: "Europe/Kyiv",
  startDateTime: "2026-01-01T00:00:00Z",
  finishDateTime: "2027-01-01T00:00:00Z",
  allowedDays: ["mon", "tue"],
  allowedTime: { tue: [{ localTimeFrom: "10:00", localTimeTo: "18:00" }] },
};

const rulesAt = (at: string, campaign?: CampaignSettings, changes: CallSettings = {}) =>
  explain({ ...entry, ...changes }, at, campaign).refusals.map(
    ({ rule, decidedBy: { source, key } }) => `${rule}: ${source} ${key}`,
  );

describe("explain", () => {
  it("tells all there is to know", () => {
    expect(explain(entry, "2026-03-24T02:30:59Z")).toEqual({
      callable: false,
      rule: "outside-intervals",
      decidedBy: { source: "entry", key: "allowedTime.tue" },
      refusals: [
        {
          rule: "outside-intervals",
          decidedBy: { source: "entry", key: "allowedTime.tue" },
          message: "allowedTime.tue of the entry allows 10:00–18:00",
        },
      ],
      zone: "Europe/Kyiv",
      localDate: "2026-03-24",
      localTime: "04:30",
      weekday: "tue",
      next: new Date("2026-03-24T08:00:00Z"),
      message:
        "No call may start at 04:30 on tue 2026-03-24 (Europe/Kyiv): allowedTime.tue of the entry allows 10:00–18:00. The next time is 10:00 on tue 2026-03-24, 2026-03-24T08:00:00.000Z.",
    });
  });

  it("tells what allows a call, too", () => {
    expect(explain(entry, "2026-03-24T09:00:00Z")).toMatchObject({
      callable: true,
      rule: null,
      decidedBy: { source: "entry", key: "allowedTime.tue" },
      refusals: [],
      next: new Date("2026-03-24T09:00:00Z"),
      message: "A call may start at 11:00 on tue 2026-03-24 (Europe/Kyiv).",
    });
    expect(explain({}, 0).decidedBy).toEqual({ source: "default", key: "allowedTime" });
  });

  it("names each rule and who set it", () => {
    expect(rulesAt("2025-12-30T10:00:00Z")).toEqual(["before-start: entry startDateTime"]);
    expect(rulesAt("2027-01-05T10:00:00Z")).toEqual(["after-finish: entry finishDateTime"]);
    expect(rulesAt("2026-03-25T10:00:00Z")).toEqual(["day-not-allowed: entry allowedDays"]);
    expect(rulesAt("2026-03-23T10:00:00Z")).toEqual(["no-interval-for-day: entry allowedTime"]);
    expect(rulesAt("2026-03-24T10:00:00Z", { status: "paused" })).toEqual([
      "campaign-not-in-process: campaign status",
    ]);
  });

  it("names the campaign where it decides", () => {
    const times = { default: [{ localTimeFrom: "08:00", localTimeTo: "09:00" }] };
    expect(rulesAt("2026-03-23T10:00:00Z", { allowedTime: times })).toEqual([
      "outside-intervals: campaign allowedTime.default",
    ]);
    const ofCampaign = (at: string, campaign: CampaignSettings) => explain({}, at, campaign).decidedBy;
    expect(ofCampaign("2026-03-25T10:00:00Z", { allowedDays: ["mon"] })).toEqual({
      source: "campaign",
      key: "allowedDays",
    });
    expect(ofCampaign("2026-03-25T10:00:00Z", { allowedTime: { mon: times.default } })).toEqual({
      source: "campaign",
      key: "allowedTime",
    });
  });

  it("has all rules that refuse in the order of the contract, and none later than the last", () => {
    const explanation = explain({ ...entry, allowedDays: ["mon"] }, "2028-03-22T10:00:00Z", {
      status: "finished",
    });
    expect(explanation.refusals.map(({ rule }) => rule)).toEqual([
      "after-finish",
      "day-not-allowed",
      "campaign-not-in-process",
    ]);
    expect(explanation.next).toBeNull();
    expect(explanation.message).toBe(
      "No call may start at 12:00 on wed 2028-03-22 (Europe/Kyiv): finishDateTime of the entry is 2027-01-01T00:00:00Z; allowedDays of the entry leaves out wed; status of the campaign is finished. No later time works.",
    );
  });

  it("judges past midnight by the calendar day, once yesterday's interval is over", () => {
    const night: CallSettings = {
      allowedDays: ["mon"],
      allowedTime: { mon: [{ localTimeFrom: "20:00", localTimeTo: "03:00" }] },
    };
    expect(explain(night, "2026-03-24T02:59:59.999Z").callable).toBe(true);
    expect(explain(night, "2026-03-24T03:00:00Z").rule).toBe("day-not-allowed");
    expect(explain(night, "2026-03-23T19:59:59.999Z").rule).toBe("outside-intervals");
  });

  it("speaks at the ends of time", () => {
    expect(explain({ gmtZone: "+14:00" }, 8.64e15).callable).toBe(true);
    expect(explain({ gmtZone: "-12:00" }, -8.64e15).callable).toBe(true);
  });
});
