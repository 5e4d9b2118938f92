import type { Operation } from "./operations.ts";
import { show } from "./runtime/describe.ts";
import { nearest } from "./runtime/nearest.ts";

/** How many operations a message names. */
const SHOWN = 20;

/** An operation that the document does not have; the message names those that it has. */
export class UnknownOperationError extends Error {
  readonly code = "unknown-operation";

  constructor(id: string, known: string[]) {
    const meant = nearest(id, known);
    const more = known.length > SHOWN ? ` and ${known.length - SHOWN} more` : "";
    const has = `it has ${known.slice(0, SHOWN).join(", ") || "none"}${more}`;
    super(`the document has no operation ${show(id)}: ${meant ? `did you mean ${show(meant)}?` : has}`);
    this.name = "UnknownOperationError";
  }
}

/**
 * The operations with these ids, in the order of the document.
 *
 * @throws UnknownOperationError
 */
export function selectOperations(operations: Operation[], ids: readonly string[]): Operation[] {
  const known = operations.map(({ id }) => id);
  for (const id of ids) if (!known.includes(id)) throw new UnknownOperationError(id, known);
  return operations.filter(({ id }) => ids.includes(id));
}
