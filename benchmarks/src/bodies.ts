import { heavy, minimal, mistakes, textOf, typical, unlike } from "./entries.ts";

/** A body to validate, made when its turn comes: large ones do not fit into memory side by side. */
export interface Body {
  title: string;
  makeText(): string;
  valid: boolean;
}

const right = (title: string, entry: object, count: number): Body => ({
  title: `${title} × ${count.toLocaleString("en")}`,
  makeText: () => textOf(entry, count),
  valid: true,
});
const wrong = (title: string, mistake: object, each: number): Body => ({
  title,
  makeText: () => textOf(typical, 1000, mistake, each),
  valid: false,
});
const each = (count: number): Body[] => [
  right("minimal", minimal, count),
  right("typical", typical, count),
  right("heavy", heavy, count),
];

/** What every change is measured with. */
export const thousands: Body[] = [
  ...each(1000),
  {
    title: "heavy, lists unlike × 1,000",
    makeText: () => JSON.stringify(Array.from({ length: 1000 }, (_, index) => unlike(index))),
    valid: true,
  },
  wrong("1 % wrong", mistakes.misspelt, 100),
  wrong("all misspelt", mistakes.misspelt, 1),
  wrong("all zones wrong", mistakes.zone, 1),
];

/** One entry, and a hundred thousand. */
export const extremes: Body[] = [...each(1), ...each(100_000)];

export const everyBody: Body[] = [...thousands, ...extremes];
