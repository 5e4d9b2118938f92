import { parseLocalTime } from "./local-time.ts";
import { place, spanOf } from "./span.ts";

type Interval = Readonly<Record<string, unknown>> | null;

/** Right lists as `[from, to, from, to, …]`, by their length modulo 8: most lists say what one before them said. */
const remembered: unknown[][] = [];
/** How many lists said something else; one in 8 is remembered. */
let others = 0;

/**
 * The whole of contract §3 on a list of intervals at once, for data that are most often right: at least one member,
 * each an object of two local times that differ and of nothing else, no minute shared.
 *
 * @param from name of the member's start, `HH:mm`
 * @param to name of the member's end, `HH:mm`
 */
export function isIntervalList(value: unknown, from: string, to: string): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  const times = remembered[value.length % 8] ?? [];
  let same = times.length === 2 * value.length;
  for (let index = 0; same && index < value.length; index++) {
    const interval = value[index];
    same =
      interval?.[from] === times[2 * index] &&
      interval?.[to] === times[2 * index + 1] &&
      hasTwoProperties(interval);
  }
  return same || isRight(value, from, to);
}

function isRight(list: readonly Interval[], from: string, to: string): boolean {
  const times: unknown[] | undefined = others++ % 8 ? undefined : [];
  let latest = 0;
  for (let index = 0; index < list.length; index++) {
    const interval = list[index];
    // Destructuring would turn each name into a key first, by a call.
    const start = interval?.[from];
    const end = interval?.[to];
    latest = place(index, spanOf(parseLocalTime(start), parseLocalTime(end)), latest);
    if (latest < 0 || !hasTwoProperties(interval)) return false;
    times?.push(start, end);
  }
  if (times) remembered[list.length % 8] = times;
  return true;
}

function hasTwoProperties(interval: unknown): boolean {
  let count = 0;
  for (const _ in interval as object) count++;
  return count === 2 && !Array.isArray(interval);
}
