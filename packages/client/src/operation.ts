import { operations } from "@calls-api/validator/operations";
import type { OperationId } from "./call.ts";
import { takesKey } from "./idempotence/key.ts";
import type { OperationValidators } from "./validate.ts";

/** What the client knows of an operation, all of it from the document. */
export interface Operation extends OperationValidators {
  id: OperationId;
  method: string;
  /** The path, with the token as `{token}`. */
  route: string;
  /** Whether it may create or change something, and takes an `Idempotence-Key`. */
  takesKey: boolean;
  /** Whether the body is sent as a form. */
  isForm: boolean;
  /** By status. */
  responses: object;
}

type Compiled = OperationValidators & { method: string; route: string; responses: object };

/** All operations of the document, by their IDs. */
export function allOperations(): Record<OperationId, Operation> {
  const all = {} as Record<OperationId, Operation>;
  for (const id of Object.keys(operations) as OperationId[]) {
    const compiled: Compiled = operations[id];
    const { requestBody } = compiled;
    all[id] = {
      ...compiled,
      id,
      takesKey: takesKey(compiled),
      isForm: requestBody !== undefined && !/json/.test(Object.keys(requestBody.content).join()),
    };
  }
  return all;
}
