import { describe, expect, it } from "vitest";
import { adviseEntry, type CallSettings } from "./index.ts";

const now = "2026-03-24T12:00:00Z"; // a Tuesday
const monday: CallSettings = { allowedDays: ["mon"] };

describe("adviseEntry", () => {
  it.each<[string, CallSettings]>([
    ["says nothing of an entry without settings", {}],
    ["nor of a window that is still to come", { ...monday, finishDateTime: "2026-03-30T00:00:00.001Z" }],
    ["nor of one that is open", { allowedDays: ["tue"], finishDateTime: "2026-03-24T12:00:00.001Z" }],
  ])("%s", (_, entry) => {
    expect(adviseEntry(entry, { now })).toEqual([]);
  });

  it("already-over: finishDateTime is past", () => {
    expect(adviseEntry({ finishDateTime: now }, { now })).toEqual([
      {
        pointer: "/finishDateTime",
        code: "already-over",
        message: `${now} is past, so nobody is called: write a later one or none`,
      },
    ]);
  });

  it.each<[string, CallSettings, string]>([
    [
      "no times at all",
      { allowedTime: {} },
      "no time is allowed, so nobody is called: allow more days or times",
    ],
    [
      "no window before the finish",
      { ...monday, finishDateTime: "2026-03-30T00:00:00Z" },
      "no time is allowed before 2026-03-30T00:00:00Z, so nobody is called: allow more days or times",
    ],
    [
      "no window between start and finish",
      { ...monday, startDateTime: "2026-03-31T00:00:00Z", finishDateTime: "2026-04-06T00:00:00Z" },
      "no time is allowed before 2026-04-06T00:00:00Z, so nobody is called: allow more days or times",
    ],
    [
      "the only window is in a gap",
      {
        gmtZone: "Europe/Kyiv",
        allowedDays: ["sun"],
        allowedTime: { sun: [{ localTimeFrom: "03:00", localTimeTo: "04:00" }] },
        finishDateTime: "2026-04-01T00:00:00Z",
      },
      "no time is allowed before 2026-04-01T00:00:00Z, so nobody is called: allow more days or times",
    ],
  ])("never-callable: %s", (_, entry, message) => {
    expect(adviseEntry(entry, { now })).toEqual([{ pointer: "", code: "never-callable", message }]);
  });

  it("asks the campaign, but not whether it is paused", () => {
    const campaign = { allowedTime: { default: [{ localTimeFrom: "10:00", localTimeTo: "11:00" }] } };
    expect(adviseEntry({ allowedTime: {} }, { now }, { ...campaign, status: "paused" })).toEqual([]);
    expect(adviseEntry({}, { now }, { allowedTime: {} })).toHaveLength(1);
  });
});
