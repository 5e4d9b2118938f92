import type { CallSettings } from "@calls-api/planner";
import { typical } from "../entries.ts";

/** When may this number be called next? */
export interface Question {
  entry: CallSettings & { gmtZone: string };
  from: number;
}

/** One way to answer it, in milliseconds since 1970; undefined for never. */
export interface Planner {
  name: string;
  /** @param index of the question among all */
  next(question: Question, index: number): number | undefined;
}

const FROM = Date.UTC(2026, 0, 1);
const FOUR_YEARS = 4 * 365.25 * 86_400_000;

/** Fifty regions, from all over the list. */
const zones = Intl.supportedValuesOf("timeZone")
  .filter((_, index) => index % 8 === 0)
  .slice(0, 50);

/** Instants all over four years, each for an entry like most in one of fifty zones; start and finish are those of all. */
export const questions: Question[] = questionsOf(() => ":00");

/** The same, with another start and finish in each: no answer changes. */
export const unlike: Question[] = questionsOf((index) => `:${String(index % 60).padStart(2, "0")}`);

function questionsOf(secondOf: (index: number) => string): Question[] {
  const list = Array.from({ length: 1000 }, (_, index) => ({
    entry: {
      ...(typical as CallSettings),
      startDateTime: `2025-01-01T00:00${secondOf(index)}Z`,
      finishDateTime: `2031-01-01T00:00${secondOf(index)}+03:00`,
      gmtZone: zones[index % zones.length] as string,
    },
    from: Math.floor((FROM + ((index * 0.618034) % 1) * FOUR_YEARS) / 1000) * 1000,
  }));
  // As a list is read: every entry has texts of its own.
  return JSON.parse(JSON.stringify(list)) as Question[];
}
