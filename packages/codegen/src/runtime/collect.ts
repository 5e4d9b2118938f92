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

/**
 * The errors and replacements of one run. No array with a property of its own: V8 forgets the shape of such when no run
 * is under way, and throws the compiled code away with it at every full collection of garbage.
 */
export interface Collected {
  errors: RawError[];
  /** Of the errors, kept or not; not of the replacements. */
  count: number;
}

/** A value to be replaced by its default is no error, so always kept. */
export function add(found: Collected | null, ...error: RawError): Collected {
  const all = found ?? { errors: [], count: 0 };
  const replaced = error[1][3];
  if (replaced || ++all.count <= KEPT) all.errors.push(error);
  return all;
}

/**
 * The errors of a called function, appended in place, because concatenation would copy all of them for every wrong
 * item; `path` is where the function was called.
 */
export function join(found: Collected | null, more: Collected, path: string): Collected | null {
  let all = found;
  for (const [place, ...error] of more.errors) all = add(all, path + place, ...error);
  if (all) all.count += Math.max(0, more.count - KEPT);
  return all;
}

/** How much was found, kept or not. */
export function count(found: Collected): number {
  return found.errors.length + Math.max(0, found.count - KEPT);
}

/** Forget what was found after the first `total`: the errors of a branch that is not taken. */
export function rewind(found: Collected | null, total: number): Collected | null {
  if (found === null || total === 0) return null;
  found.count += total - count(found);
  if (total < found.errors.length) found.errors.length = total;
  return found;
}
