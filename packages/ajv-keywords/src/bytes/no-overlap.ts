import { placeInterval } from "@calls-api/time";

/**
 * Whether the `index`-th interval of a list in a JSON text surely shares no minute with those before it (contract §3).
 * The intervals of one list are asked for in their order, and no other list between.
 *
 * @param from position of the opening quote of the start
 */
export function isApart(b: Uint8Array, index: number, from: number, to: number): boolean {
  const start = minuteAt(b, from);
  const end = minuteAt(b, to);
  return start >= 0 && end >= 0 && placeInterval(index, start, end);
}

/** A local time `HH:mm` as minutes since midnight; negative for anything else. */
function minuteAt(b: Uint8Array, i: number): number {
  if (i + 7 > b.length || b[i] !== 34 || b[i + 3] !== 58 || b[i + 6] !== 34) return -1;
  // Only a digit is less than 10 then.
  const h1 = (b[i + 1] as number) ^ 48;
  const h2 = (b[i + 2] as number) ^ 48;
  const m1 = (b[i + 4] as number) ^ 48;
  const m2 = (b[i + 5] as number) ^ 48;
  if (h1 > 2 || h2 > 9 || m1 > 5 || m2 > 9) return -1;
  const hours = h1 * 10 + h2;
  return hours > 23 ? -1 : hours * 60 + m1 * 10 + m2;
}
