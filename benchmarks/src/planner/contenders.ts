import { compilePolicy, nextCallable } from "@calls-api/planner";
import { TZDate, tzOffset } from "@date-fns/tz";
import { DateTime, IANAZone } from "luxon";
import { Temporal } from "temporal-polyfill";
import { byDay } from "./by-day.ts";
import { byOffset } from "./by-offset.ts";
import { type Planner, type Question, unlike } from "./questions.ts";

/** Ours, and the same answer by other libraries: as their users would write it, and by nothing but the offset they know. */
export function planners(questions: readonly Question[]): [Planner, ...Planner[]] {
  const policies = questions.map(({ entry }) => compilePolicy(entry));
  return [
    { name: "@calls-api/planner", next: ({ entry, from }) => nextCallable(entry, from)?.getTime() },
    {
      name: "@calls-api/planner, each start and finish another",
      next: (_, index) => {
        const { entry, from } = unlike[index] as Question;
        return nextCallable(entry, from)?.getTime();
      },
    },
    {
      name: "@calls-api/planner, compiled",
      next: ({ from }, index) => policies[index]?.nextCallable(from)?.getTime(),
    },
    { name: "Intl.DateTimeFormat, kept, its offset", next: byOffset(intlOffset) },
    { name: "@date-fns/tz, its offset", next: byOffset((zone, at) => tzOffset(zone, new Date(at))) },
    { name: "@date-fns/tz", next: byDay(tzDateDay) },
    { name: "luxon, its offset", next: byOffset((zone, at) => IANAZone.create(zone).offset(at)) },
    { name: "luxon", next: byDay(luxonDay) },
    { name: "temporal-polyfill, its offset", next: byOffset(temporalOffset) },
    { name: "temporal-polyfill", next: byDay(temporalDay) },
  ];
}

const formats = new Map<string, Intl.DateTimeFormat>();

function intlOffset(zone: string, at: number): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
    formats.set(zone, format);
  }
  const [, sign, hours = "0", minutes = "0"] = /GMT(?:([+-])(\d\d):(\d\d))?$/.exec(format.format(at)) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function temporalOffset(zone: string, at: number): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return zoned.offsetNanoseconds / 60e9;
}

function tzDateDay(zone: string, from: number, days: number) {
  const date = new TZDate(from, zone);
  date.setHours(0, 0, 0, 0);
  date.setDate(date.getDate() + days);
  const at = (hour: number, minute: number) => {
    const time = new TZDate(date, zone);
    time.setHours(hour, minute);
    return time.getTime();
  };
  return { weekday: (date.getDay() + 6) % 7, at };
}

function luxonDay(zone: string, from: number, days: number) {
  const date = DateTime.fromMillis(from, { zone }).startOf("day").plus({ days });
  return {
    weekday: date.weekday - 1,
    at: (hour: number, minute: number) => date.set({ hour, minute }).toMillis(),
  };
}

function temporalDay(zone: string, from: number, days: number) {
  const date = Temporal.Instant.fromEpochMilliseconds(from)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days });
  const at = (hour: number, minute: number) =>
    date.toZonedDateTime({ timeZone: zone, plainTime: { hour, minute } }).epochMilliseconds;
  return { weekday: date.dayOfWeek - 1, at };
}
