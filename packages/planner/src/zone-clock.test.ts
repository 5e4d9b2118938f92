import { regionIds } from "@calls-api/time";
import { describe, expect, it } from "vitest";
import { DAY } from "../test/arbitraries.ts";
import { isCallable, PlannerError } from "./index.ts";
import { zoneClock } from "./zone-clock.ts";

/** The clock changes of a zone as `instant offset`, the offset in minutes. */
function changes(zone: string, from: string, to: string): string[] {
  const clock = zoneClock(zone);
  const found: string[] = [];
  let segment = clock.segmentAt(Date.parse(from));
  while (segment.end < Date.parse(to)) {
    const next = clock.segmentAt(segment.end);
    if (next.offset !== segment.offset) {
      found.push(`${new Date(next.start).toISOString().replace(":00.000Z", "Z")} ${next.offset / 60_000}`);
    }
    segment = next;
  }
  return found;
}

describe("clock changes", () => {
  it.each([
    ["Europe/Kyiv", "2026", ["2026-03-29T01:00Z 180", "2026-10-25T01:00Z 120"]],
    ["Europe/Dublin", "2026", ["2026-03-29T01:00Z 60", "2026-10-25T01:00Z 0"]],
    ["Antarctica/Troll", "2026", ["2026-03-29T01:00Z 120", "2026-10-25T01:00Z 0"]],
    ["America/Sao_Paulo", "2018", ["2018-02-18T02:00Z -180", "2018-11-04T03:00Z -120"]],
    ["Asia/Beirut", "2026", ["2026-03-28T22:00Z 180", "2026-10-24T21:00Z 120"]],
    ["Africa/Casablanca", "2027", ["2027-02-07T02:00Z 0", "2027-03-14T02:00Z 60"]],
    [
      "Africa/Cairo",
      "2014",
      ["2014-05-15T22:00Z 180", "2014-06-26T21:00Z 120", "2014-07-31T22:00Z 180", "2014-09-25T21:00Z 120"],
    ],
    ["Pacific/Apia", "2011", ["2011-04-02T14:00Z -660", "2011-09-24T14:00Z -600", "2011-12-30T10:00Z 840"]],
    ["Australia/Lord_Howe", "2026", ["2026-04-04T15:00Z 630", "2026-10-03T15:30Z 660"]],
    ["America/Argentina/Tucuman", "2004", ["2004-06-01T03:00Z -240", "2004-06-13T04:00Z -180"]],
    [
      "America/Recife",
      "2000",
      ["2000-02-27T02:00Z -180", "2000-10-08T03:00Z -120", "2000-10-15T02:00Z -180"],
    ],
    ["Africa/Monrovia", "1972", ["1972-01-07T00:44:30.000Z 0"]],
    ["Asia/Kathmandu", "2026", []],
    ["+05:45", "2026", []],
  ])("%s in %s", (zone, year, expected) => {
    expect(changes(zone, `${year}-01-01T00:00:00Z`, `${Number(year) + 1}-01-01T00:00:00Z`)).toEqual(expected);
  });

  it("has an offset to the second", () => {
    expect(zoneClock("Africa/Monrovia").segmentAt(0).offset).toBe(-(44 * 60 + 30) * 1000);
    expect(zoneClock("+05:30:15").segmentAt(0).offset).toBe(((5 * 60 + 30) * 60 + 15) * 1000);
  });

  it("agrees with the wall clock of every region, around the year and its clock changes", () => {
    const wrong: string[] = [];
    for (const id of regionIds()) {
      const wall = new Intl.DateTimeFormat("en", {
        timeZone: id,
        hourCycle: "h23",
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
        second: "numeric",
      });
      const clock = zoneClock(id);
      for (const year of [1970, 2011, 2026, 2100]) {
        const instants = new Set<number>();
        for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 61 * DAY) {
          const { end } = clock.segmentAt(at);
          for (const each of Number.isFinite(end) ? [at, end - 1000, end] : [at]) instants.add(each);
        }
        for (const at of instants) {
          const [month, day, ofYear, ...time] = (wall.format(at).match(/\d+/g) ?? []).map(Number);
          const [hour, minute, second] = time;
          const shown = Date.UTC(ofYear as number, (month as number) - 1, day, hour, minute, second);
          if (shown !== at + clock.segmentAt(at).offset) wrong.push(`${id} ${new Date(at).toISOString()}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("what is no zone", () => {
  it.each(["Mars/Olympus", "+5:30", "utc", "europe/kyiv", "+19:00", "05:00", ""])("%j", (gmtZone) => {
    const ask = () => isCallable({ gmtZone }, 0);
    expect(ask).toThrow(PlannerError);
    expect(ask).toThrow(expect.objectContaining({ code: "zone.unknown", name: "PlannerError" }));
    expect(ask).toThrow(
      `"${gmtZone}" is no zone of this runtime: write one that is, like "Europe/Kyiv" or "+05:30"`,
    );
  });
});
