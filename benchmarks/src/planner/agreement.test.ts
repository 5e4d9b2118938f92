import { expect, test } from "vitest";
import { planners } from "./contenders.ts";
import { questions } from "./questions.ts";

const [ours, ...others] = planners(questions);

test.each(others)("$name gives our answers", ({ next }) => {
  const wrong = questions.filter((question, index) => next(question, index) !== ours.next(question, index));
  expect(wrong).toEqual([]);
});
