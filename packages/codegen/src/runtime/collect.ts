/** An error as compiled code reports it. */
export interface RawError {
  instancePath: string;
  keyword: string;
  /** Those of the keyword, and under names with `$` what only the message needs. */
  params: Record<string, unknown>;
  /** The name that is wrong, below `propertyNames`: there `instancePath` is the object. */
  propertyName?: string | undefined;
}

/** The keyword under which a value to be replaced by its default is reported: no error, so always kept. */
export const REPLACED = "x-on-invalid";

/** How many errors of one run are kept; beyond it they are counted, so that hostile input cannot fill the memory. */
export const KEPT = 10_000;

/** The errors and replacements of one run. */
export type Collected = RawError[] & { replaced?: number; dropped?: number };

export function add(
  found: Collected | null,
  instancePath: string,
  keyword: string,
  params: Record<string, unknown>,
  propertyName?: string,
): Collected {
  return keep(found ?? [], { instancePath, keyword, params, propertyName });
}

/**
 * The errors of a called function, appended in place, because concatenation would copy all of them for every wrong
 * item; `path` is where the function was called.
 */
export function join(errors: Collected | null, more: Collected, path: string): Collected {
  for (const error of more) error.instancePath = path + error.instancePath;
  if (errors === null) return more;
  for (const error of more) keep(errors, error);
  if (more.dropped) errors.dropped = (errors.dropped ?? 0) + more.dropped;
  return errors;
}

function keep(errors: Collected, error: RawError): Collected {
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

/** How much was found, kept or not. */
export function count(errors: Collected): number {
  return errors.length + (errors.dropped ?? 0);
}

/** Forget what was found after the first `total`: the errors of a branch that is not taken. */
export function rewind(errors: Collected | null, total: number): Collected | null {
  if (errors === null || total === 0) return null;
  errors.dropped = Math.max(0, total - errors.length);
  if (total < errors.length) errors.length = total;
  return errors;
}
