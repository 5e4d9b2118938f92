import type { ErrorObject } from "ajv";
import { type AddKeywords, createAjv, knowsKeyword } from "./ajv.ts";
import type { OpenApiDocument, Schema } from "./document.ts";
import { noteEvaluated } from "./note-evaluated.ts";
import type { Direction } from "./operations.ts";
import { toRawError } from "./phrase-of.ts";
import { createReferences } from "./references.ts";
import { add, type Collected } from "./runtime/collect.ts";
import { boundDepth } from "./runtime/too-deep.ts";
import type { Validator } from "./runtime/types.ts";
import { type Check, createValidator } from "./runtime/validator.ts";
import { createSchemaSet } from "./schema-set.ts";

/** Compiles single schemas of a document, in memory. */
export type Compiler = (schema: Schema, options: { direction: Direction }) => Validator<unknown>;

/**
 * The validators that {@link generateValidators} would write, without writing them: for checks of the document
 * itself, such as whether its examples are valid.
 *
 * @param documents those that it refers to, as for {@link generateValidators}
 */
export function createCompiler(
  document: OpenApiDocument,
  keywords?: AddKeywords,
  documents?: Record<string, unknown>,
): Compiler {
  const ajv = createAjv(keywords);
  const references = createReferences(document, documents);
  return (schema, { direction }) => {
    const set = createSchemaSet(references, direction, (name) => knowsKeyword(ajv, name));
    const unit = set.add(schema, "");
    const { $defs, units } = noteEvaluated({ $defs: set.definitions, units: { unit } });
    const compiled = ajv.compile({ $defs, allOf: [units["unit"]] });
    const check: Check = (data) => (compiled(data) ? null : (compiled.errors ?? []).reduce(addError, null));
    return createValidator(boundDepth(check));
  };
}

function addError(errors: Collected | null, error: ErrorObject): Collected {
  return add(errors, ...toRawError(error));
}
