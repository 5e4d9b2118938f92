import { _, type CodeKeywordDefinition, type KeywordCxt, Name } from "ajv";
import { isObject } from "../document.ts";

/** Beside `unevaluatedProperties` and `unevaluatedItems`: what the rest of the schema evaluates. */
export const EVALUATED = "openapi-aot-evaluated";

/** `{ note, schema }`: the schema, and a note of whether it accepts the value. */
export const NOTE = "openapi-aot-note";

/** Beside `contains`: the note of which items it accepts. */
export const CONTAINED = "openapi-aot-contained";

/** The variable of a note; it lives as long as the call of the function that takes it. */
export function variableOf(note: string): Name {
  return new Name(`$note${note}`);
}

export const takeNote: CodeKeywordDefinition = {
  keyword: NOTE,
  schemaType: "object",
  code(cxt: KeywordCxt) {
    const { gen, schema } = cxt;
    const valid = gen.name("valid");
    cxt.subschema({ keyword: NOTE, schemaProp: "schema" }, valid);
    gen.code(_`var ${variableOf(schema.note)} = ${valid};`);
    cxt.ok(valid);
  },
};

/** `oneOf`, which leaves out what follows the second schema that accepts a value: no note is older than the value. */
export function forgetNotes(ajvs: CodeKeywordDefinition): CodeKeywordDefinition["code"] {
  return (cxt: KeywordCxt) => {
    for (const inner of cxt.schema) {
      if (takesNote(inner)) cxt.gen.code(_`var ${variableOf(inner[NOTE].note)} = false;`);
    }
    ajvs.code(cxt);
  };
}

/** `anyOf` that goes on after the first schema that accepts a value, where the others take notes. */
export function tryAll(ajvs: CodeKeywordDefinition): CodeKeywordDefinition["code"] {
  return (cxt: KeywordCxt) => {
    const { gen, schema } = cxt;
    if (!schema.some(takesNote)) {
      ajvs.code(cxt);
      return;
    }
    const valid = gen.let("valid", false);
    for (const index of schema.keys()) {
      const accepts = gen.name("_valid");
      cxt.subschema({ keyword: "anyOf", schemaProp: index, compositeRule: true }, accepts);
      gen.assign(valid, _`${valid} || ${accepts}`);
    }
    cxt.result(
      valid,
      () => cxt.reset(),
      () => cxt.error(true),
    );
  };
}

function takesNote(schema: unknown): schema is { [NOTE]: { note: string } } {
  return isObject(schema) && NOTE in schema;
}
