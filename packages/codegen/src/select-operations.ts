import type { Operation } from "./operations.ts";
import { nearest } from "./runtime/nearest.ts";
import { show } from "./runtime/show.ts";

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
 * The operations with these operationIds, as they stand in the document or as names, in the order of the document.
 *
 * @throws UnknownOperationError
 */
export function selectOperations(operations: Operation[], ids: readonly string[]): Operation[] {
  const known = operations.map(({ id, operationId }) => operationId ?? id);
  const isAsked = ({ id, operationId }: Operation, asked: string) => asked === operationId || asked === id;
  for (const asked of ids) {
    if (!operations.some((operation) => isAsked(operation, asked)))
      throw new UnknownOperationError(asked, known);
  }
  return operations.filter((operation) => ids.some((asked) => isAsked(operation, asked)));
}
