import type { Accepted, Finding } from "./finding.ts";

/** `day-without-window`: allowed days that have neither their own intervals nor a default (contract §5, §8). */
export function* dayWithoutWindow({ entries }: Accepted): Iterable<Finding> {
  for (const [index, { allowedDays, allowedTime }] of entries.entries()) {
    if (allowedDays === undefined || allowedTime === undefined || allowedTime.default !== undefined) continue;
    const days = allowedDays.filter((day) => allowedTime[day] === undefined);
    if (days.length === 0) continue;
    const message = `no time is allowed on ${days.join(", ")} unless the campaign allows some: add intervals for ${days.length === 1 ? "that day" : "these days"} or a "default"`;
    yield { index, path: "/allowedTime", message };
  }
}
