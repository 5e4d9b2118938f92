export type { AddKeywords } from "./ajv.ts";
export type { ByteForm, ByteKeyword } from "./bytes/byte-form.ts";
export { type Compiler, createCompiler } from "./compiler.ts";
export { DocumentError, type OpenApiDocument, type Schema } from "./document.ts";
export { generateTypes } from "./generate-types.ts";
export { type GenerateOptions, generateValidators } from "./generate-validators.ts";
export { type LoadedDocument, type LoadOptions, loadDocument } from "./load-document.ts";
export { UnreadableFileError } from "./read-text.ts";
export { runGenerator } from "./run-generator.ts";
export type {
  BodyValidator,
  ByteResult,
  ByteValidator,
  Decoder,
  Result,
  TextSource,
  ValidateOptions,
  ValidationError,
  Validator,
} from "./runtime/types.ts";
export { UnknownOperationError } from "./select-operations.ts";
export { SourceError, type SourceProblem } from "./source-error.ts";
export { type Files, ForeignFilesError, StaleFilesError, type SyncOptions, syncFiles } from "./sync-files.ts";
