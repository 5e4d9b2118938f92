import { suggestZones } from "@calls-api/validator";
import type { Result } from "@calls-api/validator/operations";
import type { AnyRequest } from "./call.ts";
import { RequestInvalidError } from "./errors/request-invalid-error.ts";

export interface AnyValidator {
  validate(data: unknown): Result<unknown>;
}

/** The validators of one operation, whichever it is. */
export interface OperationValidators {
  requestBody: (AnyValidator & { content: object }) | undefined;
  query: AnyValidator | undefined;
  header: AnyValidator | undefined;
}

/** @throws RequestInvalidError when the request breaks the contract */
export function validateRequest(id: string, validators: OperationValidators, request: AnyRequest): void {
  const check = (part: string, validator: AnyValidator | undefined, data: unknown) => {
    const result = validator?.validate(data);
    if (!result || result.valid) return;
    throw new RequestInvalidError(id, part, { ...result, errors: suggestZones(result.errors, data) });
  };
  if (request.body !== undefined) check("body", validators.requestBody, request.body);
  check("query", validators.query, request.query ?? {});
  check("headers", validators.header, request.headers ?? {});
}
