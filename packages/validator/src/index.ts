export {
  type FormatOptions,
  formatErrors,
  locateErrors,
  type TextPlace,
} from "@calls-api/validator/format-errors";
export type {
  BodyValidator,
  Result,
  StandardSchema,
  ValidateOptions,
  ValidationError,
  Validator,
} from "@calls-api/validator/operations";
export { operations } from "@calls-api/validator/operations";
export { type AddPhonesResult, validateAddPhones } from "./add-phones.ts";
export { normalFormKey } from "./normal-form-key.ts";
export { type NormalEntry, normalizeEntry } from "./normalize-entry.ts";
export { suggestZones } from "./suggest-zones.ts";
export type { Warning, WarningCode } from "./warnings/index.ts";
