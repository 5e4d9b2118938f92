import { compiled } from "./contenders/compiled.ts";
import { handWritten } from "./contenders/hand-written.ts";
import type { Goal } from "./goals.ts";
import type { ModuleCost } from "./modules.ts";
import type { OperationSize } from "./operations.ts";
import type { Results } from "./results.ts";
import { parse, ratioOf, type Sitting, type Timed, titlesOf } from "./validation.ts";

/** A Markdown table. */
export function table(head: string[], rows: string[][]): string {
  const lines = [head, head.map((_, index) => (index === 0 ? "---" : "--:")), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Ratios to the floor with two decimals. */
export function ratioTable(
  timings: readonly Sitting[],
  contenders: readonly Timed[],
  titles: string[],
  floor: Timed = parse,
): string {
  const rows = [floor, ...contenders].map((timed) => [
    timed.name,
    ...titles.map((title) => ratioOf(timings, title, timed, floor).toFixed(2)),
  ]);
  return table([`÷ ${floor.name}`, ...titles], rows);
}

/** Ours over the hand-written one, the steadier yardstick. */
export function handWrittenTable(timings: readonly Sitting[]): string {
  const rows = titlesOf(timings).map((title) => [
    title,
    ratioOf(timings, title, compiled, handWritten).toFixed(2),
  ]);
  return table(["", "ours ÷ hand-written"], rows);
}

export function goalTable<Measured>(goals: readonly Goal<Measured>[], results: Measured): string {
  const rows = goals.map(({ title, goal, beyond, decimals, figure }) => {
    const reached = figure(results).toFixed(decimals);
    const against = (limit: number | undefined) =>
      limit === undefined
        ? ""
        : `≤ ${limit.toFixed(decimals)} ${Number(reached) <= limit ? "met" : "not met"}`;
    return [title, reached, against(goal), against(beyond)];
  });
  return table(["", "ours", "goal", "beyond"], rows);
}

export function costTable(costs: readonly ModuleCost[]): string {
  return table(
    ["", "bundle, kB", "import + first validation over an empty module, ms"],
    costs.map(({ name, gzip, start }) => [name, kilobytes(gzip), start.toFixed(1)]),
  );
}

export function operationTable(operations: readonly OperationSize[]): string {
  return table(
    ["", "request, kB", "with responses, kB", "zones"],
    operations.map(({ id, request, whole, hasZones }) => [
      id,
      kilobytes(request),
      kilobytes(whole),
      hasZones ? "yes" : "no",
    ]),
  );
}

/** The table of the README: each peer as it is written, and once with our checks. */
export function overviewTable({ timings, natural, lent, costs }: Results): string {
  const titles = ["minimal × 1,000", "typical × 1,000", "heavy × 1,000", "1 % wrong"];
  const rows = [parse, ...natural].map((timed, index) => {
    const cost = costs.find(({ name }) => name === timed.name);
    return [
      timed.name,
      ...titles.map((title) => ratioOf(timings, title, timed).toFixed(2)),
      ratioOf(timings, "typical × 1,000", lent[index - 1] ?? parse).toFixed(2),
      cost ? kilobytes(cost.gzip) : "",
    ];
  });
  return table(["÷ JSON.parse", ...titles, "typical, our checks lent", "bundle, kB"], rows);
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
