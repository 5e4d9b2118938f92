import type { Phrase } from "./phrases.ts";

/** An error as compiled code reports it. */
export type RawError = [
  /** RFC 6901 pointer to the wrong value. */
  path: string,
  phrase: Phrase,
  /** What the phrase needs: its param, or the list of its arguments. */
  args: unknown,
  /** What the author of the schema says to write instead. */
  hint?: string | undefined,
  /** The name that is wrong, below `propertyNames`: there `path` is the object. */
  propertyName?: string | undefined,
];

/** How many errors of one run are kept; beyond it they are counted, so that hostile input cannot fill the memory. */
const KEPT = 10_000;

/** The errors and replacements of one run; `found` counts the errors, kept or not. */
export type Collected = RawError[] & { found?: number };

export function add(errors: Collected | null, ...error: RawError): Collected {
  return keep(errors ?? [], error);
}

/**
 * The errors of a called function, appended in place, because concatenation would copy all of them for every wrong
 * item; `path` is where the function was called.
 */
export function join(errors: Collected | null, more: Collected, path: string): Collected {
  const all = errors ?? [];
  for (const error of more) {
    error[0] = path + error[0];
    keep(all, error);
  }
  all.found = (all.found ?? 0) + dropped(more);
  return all;
}

/** A value to be replaced by its default is no error, so always kept. */
function keep(errors: Collected, error: RawError): Collected {
  const replaced = error[1][3];
  if (!replaced) errors.found = (errors.found ?? 0) + 1;
  if (replaced || (errors.found as number) <= KEPT) errors.push(error);
  return errors;
}

/** How many errors were counted and not kept. */
export function dropped({ found = 0 }: Collected): number {
  return Math.max(0, found - KEPT);
}

/** How much was found, kept or not. */
export function count(errors: Collected): number {
  return errors.length + dropped(errors);
}

/** Forget what was found after the first `total`: the errors of a branch that is not taken. */
export function rewind(errors: Collected | null, total: number): Collected | null {
  if (errors === null || total === 0) return null;
  errors.found = (errors.found ?? 0) + total - count(errors);
  if (total < errors.length) errors.length = total;
  return errors;
}
