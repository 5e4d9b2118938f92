import type { AnySchemaObject, Code, CodeGen, KeywordCxt } from "ajv";

/** A keyword that can decide whole schemas it stands in, so that data that are right are read once. */
export interface AcceptingKeyword {
  /**
   * The code of a call that is true only for data that satisfy the whole schema: `@calls-api/codegen` puts it in
   * front of the schema's own checks.
   *
   * @returns undefined for a schema that it cannot decide
   */
  accepts(schema: AnySchemaObject): ((gen: CodeGen, data: Code) => Code) | undefined;
  /** Its own code where the schema has been refused: run rarely, it had better be small than fast. */
  explains(cxt: KeywordCxt): void;
}
