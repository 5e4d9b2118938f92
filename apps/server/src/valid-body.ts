import type { Result, Validator } from "@calls-api/validator";
import { parseJsonBody } from "./json-body.ts";
import { Problem } from "./problem.ts";

/**
 * Read and validate a JSON body.
 *
 * @throws Problem invalid.json, invalid.body
 */
export function readBody<T>(bytes: Uint8Array | undefined, validator: Validator<T>): T {
  return requireValid(validator.validate(parseJsonBody(bytes).value));
}

/** The value that was validated, or a problem with all that is wrong with it (contract §7). */
export function requireValid<T>(result: { valid: true; value: T } | Extract<Result<T>, { valid: false }>): T {
  if (result.valid) return result.value;
  const { errors, errorCount } = result;
  const errorsFound = errorCount === 1 ? "1 error" : `${errorCount} errors`;
  throw new Problem("invalid.body", `The body has ${errorsFound} and nothing was done.`, {
    errors,
    errorCount,
  });
}
