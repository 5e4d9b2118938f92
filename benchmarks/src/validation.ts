import type { Body } from "./bodies.ts";
import type { Contender } from "./contender.ts";
import { ratios, type Task } from "./measure.ts";

/** Time ÷ `JSON.parse` of the same text, by contender and title of the body. */
export type Ratios = Map<string, Map<string, number>>;

/**
 * Measure contenders on bodies.
 *
 * @throws Error when a contender gives the wrong verdict
 */
export function measureValidation(contenders: readonly Contender[], bodies: readonly Body[]): Ratios {
  const table: Ratios = new Map([["JSON.parse", new Map()]]);
  for (const { title, make, valid } of bodies) {
    const text = JSON.stringify(make());
    const body: unknown = JSON.parse(text);
    const tasks: [Task, ...Task[]] = [{ name: "JSON.parse", run: () => JSON.parse(text) }];
    for (const { name, validate } of contenders) {
      if (validate(body) !== valid) throw new Error(`${name} finds "${title}" ${valid ? "wrong" : "right"}`);
      tasks.push({ name, run: () => validate(body) });
    }
    for (const [name, ratio] of ratios(tasks)) {
      const row = table.get(name) ?? new Map<string, number>();
      table.set(name, row.set(title, ratio));
    }
  }
  return table;
}
