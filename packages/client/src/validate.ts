import type { Result } from "@calls-api/validator/operations";
import type { AnyRequest } from "./call.ts";

export interface AnyValidator {
  validate(data: unknown): Result<unknown>;
}

/** The validators of one operation, whichever it is. */
export interface OperationValidators {
  requestBody: (AnyValidator & { content: object }) | undefined;
  query: AnyValidator | undefined;
  header: AnyValidator | undefined;
}

/** A part of a request that breaks the contract. */
export interface InvalidPart {
  /** Such as `"body"`. */
  part: string;
  data: unknown;
  invalid: Result<unknown> & { valid: false };
}

/** The first part that breaks the contract. */
export function invalidPartOf(
  { requestBody, query, header }: OperationValidators,
  request: AnyRequest,
): InvalidPart | undefined {
  const parts: [string, AnyValidator | undefined, unknown][] = [
    ["body", request.body === undefined ? undefined : requestBody, request.body],
    ["query", query, request.query ?? {}],
    ["headers", header, request.headers ?? {}],
  ];
  for (const [part, validator, data] of parts) {
    const invalid = validator?.validate(data);
    if (invalid?.valid === false) return { part, data, invalid };
  }
  return undefined;
}
