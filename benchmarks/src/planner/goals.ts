import type { Goal } from "../goals.ts";
import { ratio } from "../measure.ts";

/** Milliseconds of each round, by the contender. */
export type PlannerTimes = ReadonlyMap<string, readonly number[]>;

/** The goals were set on a machine where this one took so many microseconds. */
export const yardstick = { name: "@date-fns/tz, its offset", microseconds: 2.8 };

const microseconds = (name: string, goal: number, beyond: number): Goal<PlannerTimes> => ({
  title: name,
  goal,
  beyond,
  decimals: 2,
  figure: (times) => ratio(times.get(name) ?? [], times.get(yardstick.name) ?? []) * yardstick.microseconds,
});

export const plannerGoals = [
  microseconds("@calls-api/planner", 0.6, 0.4),
  microseconds("@calls-api/planner, compiled", 0.15, 0.1),
];
