import type { Body } from "./bodies.ts";
import type { Contender } from "./contender.ts";
import { ratio, timeInTurns } from "./measure.ts";

/** What is timed: a contender, or the floor. */
export type Timed = Pick<Contender, "name">;

/** `JSON.parse` of the same text. */
export const parse: Timed = { name: "JSON.parse" };

/** Milliseconds of each round by title of the body. */
export type Timings = Map<string, Map<Timed, number[]>>;

/**
 * Time contenders on bodies.
 *
 * @throws Error when a contender gives the wrong verdict
 */
export function timeValidation(contenders: readonly Contender[], bodies: readonly Body[]): Timings {
  const timings: Timings = new Map();
  for (const { title, makeText, valid } of bodies) {
    const text = makeText();
    const body: unknown = JSON.parse(text);
    const tasks = contenders.map(({ name, validate }) => () => {
      if (validate(body) !== valid) throw new Error(`${name} finds "${title}" ${valid ? "wrong" : "right"}`);
    });
    const times = timeInTurns([() => JSON.parse(text), ...tasks]);
    timings.set(title, new Map([parse, ...contenders].map((timed, index) => [timed, times[index] ?? []])));
  }
  return timings;
}

/** The time of one over that of another on the same body; NaN where one of the two was not timed. */
export function ratioOf(timings: Timings, title: string, timed: Timed, floor: Timed = parse): number {
  const times = timings.get(title);
  return ratio(times?.get(timed) ?? [], times?.get(floor) ?? []);
}
