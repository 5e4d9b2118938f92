/** The verdict on a value, and the names and indices that were evaluated on the way (JSON Schema 2020-12 §7.7, §11). */
export interface Evaluation {
  valid: boolean;
  evaluated: Set<string>;
}

type Schema = boolean | { [keyword: string]: unknown };

const INVALID: Evaluation = { valid: false, evaluated: new Set() };

/**
 * JSON Schema to the letter and without regard to speed, for the keywords that tests of `unevaluated*` use: every
 * keyword gives what it evaluates, and a schema that refuses a value gives nothing.
 */
export function evaluate(schema: Schema, value: unknown, definitions: Record<string, Schema>): Evaluation {
  if (typeof schema === "boolean") return { valid: schema, evaluated: new Set() };
  const evaluated = new Set<string>();
  let valid = true;
  const inPlace = (inner: unknown) => evaluate(inner as Schema, value, definitions);
  const accepts = (inner: unknown, item: unknown) => evaluate(inner as Schema, item, definitions).valid;
  const check = (holds: boolean) => {
    valid &&= holds;
  };
  const take = (from: Evaluation) => {
    for (const name of from.evaluated) evaluated.add(name);
  };
  const child = (name: string, item: unknown, inner: unknown) => {
    evaluated.add(name);
    check(accepts(inner, item));
  };
  const has = (keyword: string) => keyword in schema;
  const list = (keyword: string) => (schema[keyword] ?? []) as Schema[];
  const map = (keyword: string) => Object.entries((schema[keyword] ?? {}) as Record<string, Schema>);

  if (has("type")) check(typeOf(value) === schema["type"]);
  if (has("const")) check(JSON.stringify(value) === JSON.stringify(schema["const"]));
  const references = has("$ref")
    ? [definitions[String(schema["$ref"]).replace("#/components/schemas/", "")] as Schema]
    : [];
  for (const inner of [...references, ...list("allOf")]) {
    const result = inPlace(inner);
    check(result.valid);
    take(result);
  }
  for (const keyword of ["anyOf", "oneOf"]) {
    if (!has(keyword)) continue;
    const passing = list(keyword)
      .map(inPlace)
      .filter((result) => result.valid);
    check(keyword === "anyOf" ? passing.length > 0 : passing.length === 1);
    passing.forEach(take);
  }
  if (has("not")) check(!inPlace(schema["not"]).valid);
  if (has("if")) {
    const test = inPlace(schema["if"]);
    take(test);
    const clause = inPlace(schema[test.valid ? "then" : "else"] ?? true);
    check(clause.valid);
    take(clause);
  }
  if (isObject(value)) {
    const entries = Object.entries(value);
    for (const name of list("required") as unknown as string[]) check(Object.hasOwn(value, name));
    for (const [name, needed] of map("dependentRequired")) {
      if (Object.hasOwn(value, name))
        for (const other of needed as unknown as string[]) check(Object.hasOwn(value, other));
    }
    if (has("propertyNames")) for (const [name] of entries) check(accepts(schema["propertyNames"], name));
    for (const [name, inner] of map("dependentSchemas")) {
      if (!Object.hasOwn(value, name)) continue;
      const result = inPlace(inner);
      check(result.valid);
      take(result);
    }
    const known = new Set<string>();
    for (const [name, item] of entries) {
      const matching = [
        ...map("properties").filter(([property]) => property === name),
        ...map("patternProperties").filter(([pattern]) => new RegExp(pattern, "u").test(name)),
      ];
      if (matching.length > 0) known.add(name);
      for (const [, inner] of matching) child(name, item, inner);
    }
    for (const [name, item] of entries) {
      if (has("additionalProperties") && !known.has(name)) child(name, item, schema["additionalProperties"]);
    }
    for (const [name, item] of entries) {
      if (has("unevaluatedProperties") && !evaluated.has(name))
        child(name, item, schema["unevaluatedProperties"]);
    }
  }
  if (Array.isArray(value)) {
    const prefix = list("prefixItems");
    for (const [i, item] of value.entries()) {
      if (i < prefix.length) child(`${i}`, item, prefix[i]);
      else if (has("items")) child(`${i}`, item, schema["items"]);
    }
    if (has("contains")) {
      const accepted = [...value.keys()].filter((i) => accepts(schema["contains"], value[i]));
      check(accepted.length >= Number(schema["minContains"] ?? 1));
      check(accepted.length <= Number(schema["maxContains"] ?? Number.POSITIVE_INFINITY));
      for (const i of accepted) evaluated.add(`${i}`);
    }
    for (const [i, item] of value.entries()) {
      if (has("unevaluatedItems") && !evaluated.has(`${i}`)) child(`${i}`, item, schema["unevaluatedItems"]);
    }
  }
  return valid ? { valid, evaluated } : INVALID;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeOf(value) === "object";
}
