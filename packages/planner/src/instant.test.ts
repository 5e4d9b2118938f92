import { describe, expect, it } from "vitest";
import { type CallSettings, compilePolicy, type Instant, isCallable, PlannerError } from "./index.ts";

const bounded: CallSettings = {
  startDateTime: "2026-03-24T10:00:00.057Z",
  finishDateTime: "2026-03-24T12:00:00.1234567Z",
};

describe("instants", () => {
  it.each<[Instant, boolean]>([
    [new Date("2026-03-24T10:00:00.057Z"), true],
    [Date.parse("2026-03-24T10:00:00.056Z"), false],
    ["2026-03-24T10:00:00.0569Z", false],
    ["2026-03-24T12:00:00.057+02:00", true],
    ["2026-03-24t12:00:00.123z", true],
    ["2026-03-24T12:00:00.1234Z", true],
    ["2026-03-24T12:00:00.124Z", false],
  ])("%s", (at, callable) => {
    expect(isCallable(bounded, at)).toBe(callable);
  });

  it.each<unknown>([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    8.64e15 + 1,
    new Date(Number.NaN),
    "2026-03-24",
    "2026-03-24T10:00:00",
    "2026-02-30T10:00:00Z",
    "tomorrow",
    "",
    null,
    undefined,
    {},
    true,
  ])("%j is none", (at) => {
    const ask = () => isCallable({}, at as Instant);
    expect(ask).toThrow(PlannerError);
    expect(ask).toThrow(expect.objectContaining({ code: "instant.invalid" }));
    expect(ask).toThrow(/ is no instant: give a Date, milliseconds or text like "2030-03-23T09:00:00Z"$/);
  });
});

describe("entries that the validator refuses", () => {
  const interval = (localTimeFrom: string, localTimeTo: string): CallSettings => ({
    allowedTime: { default: [{ localTimeFrom, localTimeTo }] },
  });

  it.each<[string, CallSettings]>([
    ['"tomorrow" is no local time: give two that differ, "00:00" to "23:59"', interval("tomorrow", "10:00")],
    ['"24:00" is no local time: give two that differ, "00:00" to "23:59"', interval("10:00", "24:00")],
    [
      'an interval starts and ends at 10:00: give two that differ, "00:00" to "23:59"',
      interval("10:00", "10:00"),
    ],
    [
      'soon is no instant: give a Date, milliseconds or text like "2030-03-23T09:00:00Z"',
      { startDateTime: "soon" },
    ],
  ])("%s", (message, wrong) => {
    for (const ask of [() => isCallable(wrong, 0), () => compilePolicy(wrong)]) {
      expect(ask).toThrow(expect.objectContaining({ code: "entry.invalid", message }));
    }
  });
});
