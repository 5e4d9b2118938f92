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
import { mapSchema, mapSubschemas, type Subschema } from "./schema-keywords.ts";

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
  /** The schemas being visited, with the name of the definition that each becomes if it turns up inside itself. */
  const open = new Map<JsonObject, string | undefined>();
  const recursive: Record<string, Schema> = {};

  /** A schema for another value than the one around it. */
  function visitApart(schema: Schema): Schema {
    if (!isObject(schema)) return schema;
    if (open.has(schema)) {
      const name = open.get(schema) ?? `unevaluated:${++notes}`;
      open.set(schema, name);
      return { $ref: PREFIX + name };
    }
    open.set(schema, undefined);
    const visited = visit(schema, NONE).schema;
    const name = open.get(schema);
    if (name !== undefined) recursive[name] = visited;
    open.delete(schema);
    return visited;
  }

  function visit(schema: Schema, wanted: Wanted): Noted {
    if (!isObject(schema)) return { schema, evaluated: NOTHING };
    const { unevaluatedProperties, unevaluatedItems, ...others } = schema;
    const asks = { properties: unevaluatedProperties !== undefined, items: unevaluatedItems !== undefined };
    const visited = visitOthers(others, { ...wanted, ...onlyTrue(asks) });
    const unknown = {
      properties: asks.properties && unevaluatedProperties !== true && !visited.evaluated.allProperties,
      items: asks.items && unevaluatedItems !== true && !visited.evaluated.allItems,
    };
    const needed = {
      properties: asks.properties ? unknown.properties : wanted.properties,
      items: asks.items ? unknown.items : wanted.items,
    };
    const { ready, evaluated } =
      needed.properties === (wanted.properties || asks.properties) &&
      needed.items === (wanted.items || asks.items)
        ? visited
        : visitOthers(others, needed);
    if (unknown.properties) ready["unevaluatedProperties"] = visitApart(unevaluatedProperties as Schema);
    if (unknown.items) ready["unevaluatedItems"] = visitApart(unevaluatedItems as Schema);
    if (unknown.properties || unknown.items) ready[EVALUATED] = reduce(evaluated, unknown);
    const all = { ...NOTHING, allProperties: asks.properties, allItems: asks.items };
    return { schema: ready, evaluated: reduce(both(evaluated, all), wanted) };
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
  return { units: visitAll(root.units), $defs: { ...visitAll(root.$defs), ...recursive } };
}

function onlyTrue({ properties, items }: Wanted): Partial<Wanted> {
  return { ...(properties ? { properties } : {}), ...(items ? { items } : {}) };
}
