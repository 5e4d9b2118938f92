import { suggestZones } from "@calls-api/validator";
import type { ValidationError } from "@calls-api/validator/operations";
import { requestBody } from "@calls-api/validator/operations/addPhones";

/** An entry as it is sent, or what is wrong with it. */
export type CheckedEntry =
  | { phone: string | undefined; text: string }
  | { phone: string | undefined; errors: ValidationError[] };

/** Validates one entry, by the validator of addPhones, and writes it as JSON. */
export function checkEntry(entry: unknown, validate: boolean): CheckedEntry {
  const phone = phoneOf(entry);
  const body = [entry];
  if (validate && !requestBody(body)) {
    const result = requestBody.validate(body);
    if (!result.valid) return { phone, errors: suggestZones(result.errors, body).map(fromEntry) };
  }
  const text = toJson(entry);
  return text instanceof Error ? { phone, errors: [notJson(text)] } : { phone, text };
}

/** The error with its pointer beginning at the entry. */
export function fromEntry(error: ValidationError): ValidationError {
  return { ...error, pointer: error.pointer.replace(/^\/\d+/, "") };
}

/** What JSON cannot say is possible in a payload: a bigint, a circle. */
function toJson(entry: unknown): string | Error {
  try {
    return JSON.stringify(entry) ?? new Error(`${typeof entry} is no JSON`);
  } catch (error) {
    return error as Error;
  }
}

function notJson({ message }: Error): ValidationError {
  return { pointer: "", keyword: "json", message: `cannot be written as JSON: ${message}`, params: {} };
}

/** The number as digits (contract §3). */
function phoneOf(entry: unknown): string | undefined {
  const { phone } = (entry ?? {}) as { phone?: unknown };
  if (typeof phone !== "string" && typeof phone !== "number") return undefined;
  return String(phone).replace(/^\+/, "");
}
