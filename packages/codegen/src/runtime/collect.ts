/** An error as compiled code reports it. */
export interface RawError {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  message: string;
}

/** The keyword under which a value to be replaced by its default is reported: no error, so always kept. */
export const REPLACED = "x-on-invalid";

/** How many errors of one run are kept; beyond it they are counted, so that hostile input cannot fill the memory. */
export const KEPT = 10_000;

/** The errors and replacements of one run. */
export type Collected = RawError[] & { replaced?: number; dropped?: number };

export function add(found: Collected | null, error: RawError): Collected {
  const errors: Collected = found ?? [];
  if (error.keyword === REPLACED) {
    errors.replaced = (errors.replaced ?? 0) + 1;
    errors.push(error);
  } else if (errors.length - (errors.replaced ?? 0) < KEPT) {
    errors.push(error);
  } else {
    errors.dropped = (errors.dropped ?? 0) + 1;
  }
  return errors;
}

/** The errors of a called function, appended in place: concatenation would copy all of them for every wrong item. */
export function join(errors: Collected | null, more: Collected): Collected {
  if (errors === null) return more;
  for (const error of more) add(errors, error);
  if (more.dropped) errors.dropped = (errors.dropped ?? 0) + more.dropped;
  return errors;
}

/** How much was found, kept or not. */
export function count(errors: Collected | null): number {
  return errors === null ? 0 : errors.length + (errors.dropped ?? 0);
}

/** Forget what was found after the first `total`: the errors of a branch that is not taken. */
export function rewind(errors: Collected | null, total: number): Collected | null {
  if (errors === null || total === 0) return null;
  errors.dropped = Math.max(0, total - errors.length);
  if (total < errors.length) errors.length = total;
  return errors;
}
