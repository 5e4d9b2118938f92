import { DAYS } from "../contender.ts";
import type { Question } from "./questions.ts";

/** A day as a library sees it: which weekday it is, and when it is such a time on it. */
interface Day {
  /** 0 for Monday. */
  weekday: number;
  at(hour: number, minute: number): number;
}

/** Day after day, each interval of the day: what one writes with a library that knows zones. No interval past midnight. */
export function byDay(dayOf: (zone: string, from: number, days: number) => Day) {
  return ({ entry, from }: Question): number | undefined => {
    const { allowedDays, allowedTime, gmtZone, startDateTime = "", finishDateTime = "" } = entry;
    const earliest = Math.max(from, Date.parse(startDateTime));
    for (let days = 0; days < 8; days++) {
      const day = dayOf(gmtZone, earliest, days);
      const name = DAYS[day.weekday] as (typeof DAYS)[number];
      if (!allowedDays?.includes(name)) continue;
      for (const { localTimeFrom, localTimeTo } of allowedTime?.[name] ?? allowedTime?.default ?? []) {
        if (timeOn(day, localTimeTo) <= earliest) continue;
        const next = Math.max(earliest, timeOn(day, localTimeFrom));
        return next < Date.parse(finishDateTime) ? next : undefined;
      }
    }
    return undefined;
  };
}

function timeOn(day: Day, localTime: string): number {
  const [hour = 0, minute = 0] = localTime.split(":").map(Number);
  return day.at(hour, minute);
}
