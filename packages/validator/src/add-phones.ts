import type { Entry } from "@calls-api/types";
import type { ValidateOptions, ValidationError } from "@calls-api/validator/operations";
import { requestBody } from "@calls-api/validator/operations/addPhones";
import { suggestZones } from "./suggest-zones.ts";
import { findWarnings, type Warning } from "./warnings/index.ts";

/** The entries with wrong priorities replaced, or all that is wrong with the body. */
export type AddPhonesResult =
  | { valid: true; value: Entry[]; warnings: Warning[] }
  | { valid: false; errors: ValidationError[]; errorCount: number };

/**
 * Validate the body of addPhones (contract §3) and, where nothing is wrong with it, look for what was probably
 * not meant (contract §8, all warnings that need no planner). The body is not changed.
 *
 * @param options.maxErrors how many errors to report, 1 to 10,000; default 100; all are counted
 */
export function validateAddPhones(body: unknown, options?: ValidateOptions): AddPhonesResult {
  const result = requestBody.validate(body, options);
  if (!result.valid) return { ...result, errors: suggestZones(result.errors, body) };
  const { value, warnings: replaced } = result;
  return { valid: true, value, warnings: findWarnings({ entries: value, replaced }) };
}
