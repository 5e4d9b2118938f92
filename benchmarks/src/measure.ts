const ROUNDS = 7;
/** Of rounds with a task that takes so long, three are enough: it is steady, and there are many of them. */
const LONG_MS = 500;
const LONG_ROUNDS = 3;
/** What is quick is repeated for about so long in each round. */
const SLICE_MS = 40;

/**
 * Milliseconds of each task in each round. All tasks take turns in a round, so that what slows the machine slows all
 * of them: only what was measured in one round may be compared.
 */
export function timeInTurns(tasks: readonly (() => unknown)[]): number[][] {
  const single = tasks.map(warmUp);
  const repeats = single.map((milliseconds) => Math.ceil(SLICE_MS / milliseconds));
  const rounds = Math.max(...single) > LONG_MS ? LONG_ROUNDS : ROUNDS;
  const times = tasks.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, task] of tasks.entries()) times[index]?.push(time(task, repeats[index] as number));
  }
  return times;
}

/** The median over the rounds of one task's time over another's. */
export function ratio(times: readonly number[], floor: readonly number[]): number {
  return median(times.map((value, round) => value / (floor[round] as number)));
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number;
}

/** Run a task until it is compiled; returns the time of one run. */
function warmUp(task: () => unknown): number {
  const start = performance.now();
  let elapsed = 0;
  let runs = 0;
  for (; elapsed < SLICE_MS; runs++) {
    task();
    elapsed = performance.now() - start;
  }
  return elapsed / runs;
}

function time(task: () => unknown, repeats: number): number {
  globalThis.gc?.();
  const start = performance.now();
  for (let i = 0; i < repeats; i++) task();
  return (performance.now() - start) / repeats;
}
