import { isObject, type JsonObject, type Schema } from "./document.ts";
import {
  both,
  type Condition,
  depends,
  EVERYTHING,
  type Evaluated,
  evaluatedByKeywords,
  isNothing,
  NOTHING,
  reduce,
  type Wanted,
} from "./evaluated.ts";
import { nameOf, PREFIX, type SchemaRoot } from "./inline-refs.ts";
import { CONTAINED, EVALUATED, NOTE } from "./keywords/note.ts";
import { mapSchema, mapSubschemas, type Subschema, subschemasOf } from "./schema-keywords.ts";

/** A schema that takes its notes, and what it evaluates of the wanted. */
interface Noted {
  schema: Schema;
  evaluated: Evaluated;
}

const NONE: Wanted = { properties: false, items: false };

/**
 * Put beside every `unevaluatedProperties` and `unevaluatedItems` what the rest of the schema evaluates. Where that
 * depends on which schemas accept a value, these are wrapped in a keyword that notes it in a variable. A variable
 * belongs to one function: a schema that is referred to is copied to the reference if it has to take notes.
 */
export function noteEvaluated(root: SchemaRoot): SchemaRoot {
  let notes = 0;
  /** Of each schema for a value of its own: its form with notes, and the definition it becomes where it is met again. */
  const visited = new Map<JsonObject | string, { ready?: Schema; name?: string }>();
  const repeated: Record<string, Schema> = {};

  /** A schema for another value than the one around it. Met again, inside itself or in a copy, it becomes a definition. */
  function visitApart(schema: Schema): Schema {
    if (!isObject(schema)) return schema;
    // A reference says the same wherever it stands.
    const key = nameOf(schema) === undefined ? schema : JSON.stringify(schema);
    const known = visited.get(key);
    if (known?.ready !== undefined && !holdsSchemas(known.ready)) return known.ready;
    if (known !== undefined) {
      known.name ??= `unevaluated:${++notes}`;
      if (known.ready !== undefined) repeated[known.name] = known.ready;
      return { $ref: PREFIX + known.name };
    }
    const entry: { ready?: Schema; name?: string } = {};
    visited.set(key, entry);
    entry.ready = visit(schema, NONE).schema;
    if (entry.name !== undefined) repeated[entry.name] = entry.ready;
    return entry.ready;
  }

  function visit(schema: Schema, wanted: Wanted): Noted {
    if (!isObject(schema)) return { schema, evaluated: NOTHING };
    const { unevaluatedProperties, unevaluatedItems, ...others } = schema;
    const asks = { properties: unevaluatedProperties !== undefined, items: unevaluatedItems !== undefined };
    const known = asks.properties || asks.items ? evaluatesAll(others) : NONE;
    const unknown = {
      properties: asks.properties && unevaluatedProperties !== true && !known.properties,
      items: asks.items && unevaluatedItems !== true && !known.items,
    };
    const { ready, evaluated } = visitOthers(others, {
      properties: asks.properties ? unknown.properties : wanted.properties,
      items: asks.items ? unknown.items : wanted.items,
    });
    if (unknown.properties) ready["unevaluatedProperties"] = visitApart(unevaluatedProperties as Schema);
    if (unknown.items) ready["unevaluatedItems"] = visitApart(unevaluatedItems as Schema);
    if (unknown.properties || unknown.items) ready[EVALUATED] = reduce(evaluated, unknown);
    const all = { ...NOTHING, allProperties: asks.properties, allItems: asks.items };
    return { schema: ready, evaluated: reduce(both(evaluated, all), wanted) };
  }

  /** Whether every property, and every item, is evaluated whatever the value. */
  function evaluatesAll(schema: Schema): Wanted {
    if (!isObject(schema)) return NONE;
    const { allProperties, allItems } = evaluatedByKeywords(schema);
    const name = nameOf(schema);
    const parts = [
      ...((schema["allOf"] as Schema[] | undefined) ?? []),
      ...(name === undefined ? [] : [root.$defs[name] as Schema]),
    ].map(evaluatesAll);
    return {
      properties: allProperties || parts.some(({ properties }) => properties),
      items: allItems || parts.some(({ items }) => items),
    };
  }

  /** A schema without the keywords that ask: those of its schemas that judge the same value may have to take notes. */
  function visitOthers(schema: JsonObject, wanted: Wanted): { ready: JsonObject; evaluated: Evaluated } {
    if (!wanted.properties && !wanted.items) {
      return { ready: mapSchema(schema, ({ schema }) => visitApart(schema)), evaluated: NOTHING };
    }
    let evaluated = evaluatedByKeywords(schema);
    const ready: JsonObject = {};

    const take = (inner: Schema): Schema => {
      const noted = visit(inner, wanted);
      evaluated = both(evaluated, noted.evaluated);
      return noted.schema;
    };
    const on = (condition: Condition, inner: Evaluated) => {
      if (!isNothing(inner))
        evaluated = both(evaluated, { ...NOTHING, when: [{ condition, evaluated: inner }] });
    };
    const takeIfAccepted = ({ schema: inner }: Subschema): Schema => {
      const noted = visit(inner, wanted);
      if (isNothing(noted.evaluated)) return noted.schema;
      const note = `${++notes}`;
      on({ accepted: note }, noted.evaluated);
      return { [NOTE]: { note, schema: noted.schema } };
    };
    const takeIfPresent = ({ schema: inner, path }: Subschema): Schema => {
      const noted = visit(inner, wanted);
      on({ present: path[1] as string }, noted.evaluated);
      return noted.schema;
    };
    const takeClauses = () => {
      const [test, then, otherwise] = ["if", "then", "else"].map((keyword) =>
        visit((schema[keyword] ?? true) as Schema, wanted),
      ) as [Noted, Noted, Noted];
      const note = `${++notes}`;
      on({ accepted: note }, both(test.evaluated, then.evaluated));
      on({ refused: note }, otherwise.evaluated);
      Object.assign(ready, {
        if: { [NOTE]: { note, schema: test.schema } },
        // biome-ignore lint/suspicious/noThenProperty: wrapped, because ajv leaves out an "if" whose "then" is true
        then: { [NOTE]: { note: `${++notes}`, schema: then.schema } },
        else: otherwise.schema,
      });
    };
    const takeReplaceable = (value: JsonObject) => {
      const noted = visit(value["schema"] as Schema, wanted);
      const note = `${++notes}`;
      on({ accepted: note }, noted.evaluated);
      on({ refused: note }, reduce(EVERYTHING, wanted));
      return { ...value, schema: { [NOTE]: { note, schema: noted.schema } } };
    };

    for (const [keyword, value] of Object.entries(schema)) {
      const each = (change: (inner: Subschema) => Schema) => mapSubschemas(keyword, value, change);
      if (keyword === "allOf") ready[keyword] = each(({ schema: inner }) => take(inner));
      else if (keyword === "anyOf" || keyword === "oneOf") ready[keyword] = each(takeIfAccepted);
      else if (keyword === "dependentSchemas" || keyword === "dependencies")
        ready[keyword] = each(takeIfPresent);
      else if (keyword === "if") takeClauses();
      else if (keyword === "x-on-invalid") ready[keyword] = takeReplaceable(value as JsonObject);
      else if ((keyword !== "then" && keyword !== "else") || !("if" in schema)) {
        ready[keyword] = each(({ schema: inner }) => visitApart(inner));
      }
    }
    if ("contains" in schema && wanted.items) {
      const note = `${++notes}`;
      ready[CONTAINED] = note;
      evaluated = both(evaluated, { ...NOTHING, contained: [note] });
    }
    const name = nameOf(schema);
    if (name !== undefined) {
      const target = visit(root.$defs[name] as Schema, wanted);
      evaluated = both(evaluated, target.evaluated);
      if (depends(target.evaluated)) {
        delete ready["$ref"];
        ready["allOf"] = [target.schema, ...((ready["allOf"] as Schema[] | undefined) ?? [])];
      }
    }
    return { ready, evaluated };
  }

  const visitAll = (schemas: Record<string, Schema>) =>
    Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, visitApart(schema)]));
  return { units: visitAll(root.units), $defs: { ...visitAll(root.$defs), ...repeated } };
}

/** Whether it is more than a comparison or a call: not to be written twice. */
function holdsSchemas(schema: Schema): boolean {
  return isObject(schema) && subschemasOf(schema).some((below) => isObject(below.schema));
}
