import { bodyOf, heavy, minimal, mistakes, typical } from "./entries.ts";

/** A body to validate, made when its turn comes: large ones do not fit into memory side by side. */
export interface Body {
  title: string;
  make(): unknown[];
  valid: boolean;
}

const right = (title: string, entry: object, count: number): Body => ({
  title: `${title} × ${count.toLocaleString("en")}`,
  make: () => bodyOf(entry, count),
  valid: true,
});
const wrong = (title: string, mistake: object, each: number): Body => ({
  title,
  make: () => bodyOf(typical, 1000, mistake, each),
  valid: false,
});

/** What every change is measured with. */
export const thousands: Body[] = [
  right("minimal", minimal, 1000),
  right("typical", typical, 1000),
  right("heavy", heavy, 1000),
  wrong("1 % wrong", mistakes.misspelt, 100),
  wrong("all misspelt", mistakes.misspelt, 1),
  wrong("all zones wrong", mistakes.zone, 1),
];

/** One entry, and a hundred thousand. */
export const extremes: Body[] = [
  right("minimal", minimal, 1),
  right("typical", typical, 1),
  right("heavy", heavy, 1),
  right("minimal", minimal, 100_000),
  right("typical", typical, 100_000),
];
