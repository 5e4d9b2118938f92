import { expect, test } from "vitest";
import { nextCallable, PlannerError } from "./index.ts";

test("what was read of one entry is not taken for another", () => {
  const next = (startDateTime?: string, finishDateTime?: string) =>
    nextCallable(
      {
        ...(startDateTime && { startDateTime }),
        ...(finishDateTime && { finishDateTime }),
      },
      0,
    )?.toISOString() ?? null;
  const [may, june] = ["2030-05-01T00:00:00Z", "2030-06-01T00:00:00Z"];
  for (let time = 0; time < 3; time++) {
    expect(next(may, june)).toBe("2030-05-01T00:00:00.000Z");
    expect(next(june, may)).toBe(null);
    expect(() => next("soon")).toThrow(PlannerError);
    expect(() => next(may, "soon")).toThrow(PlannerError);
    expect(next("2030-05-01T00:00:00+02:00")).toBe("2030-04-30T22:00:00.000Z");
    expect(next()).toBe("1970-01-01T00:00:00.000Z");
    expect(next(undefined, may)).toBe("1970-01-01T00:00:00.000Z");
  }
});
