import type { Body } from "./bodies.ts";
import type { Contender } from "./contender.ts";
import { ratio, timeInTurns } from "./measure.ts";

/** What is timed: a contender, or the floor. */
export type Timed = Pick<Contender, "name">;

/** `JSON.parse` of the same text. */
export const parse: Timed = { name: "JSON.parse" };

/** Milliseconds of each round of what took turns in one process on one body. */
export interface Sitting {
  title: string;
  rounds: Map<Timed, number[]>;
}

/**
 * Time contenders on bodies.
 *
 * @throws Error when a contender gives the wrong verdict
 */
export function timeValidation(contenders: readonly Contender[], bodies: readonly Body[]): Sitting[] {
  return bodies.map(({ title, makeText, valid }) => {
    const text = makeText();
    const body: unknown = JSON.parse(text);
    const tasks = contenders.map(({ name, validate }) => () => {
      if (validate(body) !== valid) throw new Error(`${name} finds "${title}" ${valid ? "wrong" : "right"}`);
    });
    const times = timeInTurns([() => JSON.parse(text), ...tasks]);
    return { title, rounds: roundsOf([parse, ...contenders], times) };
  });
}

/** What {@link timeInTurns} gives, by what was timed. */
export function roundsOf(timed: readonly Timed[], times: readonly number[][]): Sitting["rounds"] {
  return new Map(timed.map((each, index) => [each, times[index] ?? []]));
}

/** The time of one over that of another in the same sitting on a body; NaN where they never sat together. */
export function ratioOf(
  sittings: readonly Sitting[],
  title: string,
  timed: Timed,
  floor: Timed = parse,
): number {
  const sitting = sittings.find(
    ({ title: own, rounds }) => own === title && rounds.has(timed) && rounds.has(floor),
  );
  return ratio(sitting?.rounds.get(timed) ?? [], sitting?.rounds.get(floor) ?? []);
}

/** The bodies of sittings, each once. */
export function titlesOf(sittings: readonly { title: string }[]): string[] {
  return [...new Set(sittings.map(({ title }) => title))];
}
