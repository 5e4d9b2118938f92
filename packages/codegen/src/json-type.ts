import { isObject } from "./document.ts";

/** Whether a value is of a type of JSON Schema (2020-12 Validation §6.1.1). */
export function isOfType(value: unknown, type: unknown): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}
