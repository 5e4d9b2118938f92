import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DAY } from "../test/arbitraries.ts";

/** The four of contract §4, and one that is new in release 2025b of the time zone database. */
const lacking = ["EST", "MST", "HST", "ROC", "America/Coyhaique"];

describe("on a runtime that lacks regions", () => {
  beforeEach(() => {
    class DateTimeFormat extends Intl.DateTimeFormat {
      constructor(locale: string, options: Intl.DateTimeFormatOptions) {
        if (lacking.includes(options.timeZone ?? "")) throw new RangeError(`Invalid ${options.timeZone}`);
        super(locale, options);
      }
    }
    vi.stubGlobal("Intl", Object.create(Intl, { DateTimeFormat: { value: DateTimeFormat } }));
    // Clocks are kept, and these must be made anew.
    vi.resetModules();
  });
  afterEach(() => vi.unstubAllGlobals());

  it.each(["EST", "MST", "HST", "ROC"])("%s shows what it does on others", async (gmtZone) => {
    const { explain } = await import("./index.ts");
    vi.unstubAllGlobals();
    const clock = new Intl.DateTimeFormat("sv", {
      timeZone: gmtZone,
      dateStyle: "short",
      timeStyle: "short",
    });
    for (let at = Date.UTC(1970, 0, 1); at < Date.UTC(2100, 11, 31); at += 7.3 * DAY) {
      const { localDate, localTime } = explain({ gmtZone }, at);
      expect(`${localDate} ${localTime}`).toBe(clock.format(at));
    }
  });

  it("any other is refused, with what to write instead", async () => {
    const { nextCallable } = await import("./index.ts");
    expect(() => nextCallable({ gmtZone: "America/Coyhaique" }, 0)).toThrow(
      expect.objectContaining({
        code: "zone.unknown",
        message:
          '"America/Coyhaique" is no zone of this runtime: write one that is, like "Europe/Kyiv" or "+05:30"',
      }),
    );
  });
});
