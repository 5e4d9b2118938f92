/** Something to time. */
export interface Task {
  name: string;
  run(): unknown;
}

const ROUNDS = 9;
/** One measurement runs for about so long. */
const SLICE_MS = 40;

/**
 * The time of each task over the time of the first, the floor: the median over rounds in which all tasks take
 * turns, so that what slows the machine slows all of them.
 */
export function ratios(tasks: readonly [Task, ...Task[]]): Map<string, number> {
  const repeats = tasks.map((task) => {
    const once = time(task, 3) / 3;
    return Math.max(1, Math.ceil(SLICE_MS / once));
  });
  const measured = tasks.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    const times = tasks.map(
      (task, index) => time(task, repeats[index] as number) / (repeats[index] as number),
    );
    for (const [index, value] of times.entries()) measured[index]?.push(value / (times[0] as number));
  }
  return new Map(tasks.map((task, index) => [task.name, median(measured[index] as number[])]));
}

function time(task: Task, repeat: number): number {
  globalThis.gc?.();
  const start = performance.now();
  for (let i = 0; i < repeat; i++) task.run();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] as number;
}
