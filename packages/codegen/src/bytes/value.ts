import { isObject, type JsonObject, type Schema } from "../document.ts";
import { kindsOf, writeKinds } from "./kinds.ts";
import { acceptFunction, skip, UNDECIDED } from "./statements.ts";
import { isAnything, Undecided, type Writer } from "./writer.ts";

const COMBINING = ["$ref", "allOf", "anyOf", "oneOf"];

/**
 * Statements that move `i` behind a value that is known to satisfy a schema, and return a negative number at any other:
 * one that breaks the schema, and one that bytes do not decide.
 */
export function writeValue(writer: Writer, schema: Schema): string {
  const resolved = writer.resolve(schema);
  if (isAnything(resolved)) return skip(writer);
  if (!isObject(resolved)) return UNDECIDED;
  try {
    return writer.within(resolved, () => write(writer, resolved));
  } catch (error) {
    if (error instanceof Undecided) return UNDECIDED;
    throw error;
  }
}

/** The name of the function that moves behind such a value. */
export function functionOf(writer: Writer, schema: Schema): string {
  const resolved = writer.resolve(schema);
  return writer.define(`value ${JSON.stringify(resolved)}`, (name) =>
    acceptFunction(name, writeValue(writer, resolved)),
  );
}

function write(writer: Writer, schema: JsonObject): string {
  // A value that would be replaced is accepted, too.
  if ("x-on-invalid" in schema) return skip(writer);
  const { "x-hint": _, ...asserted } = schema;
  const [first, ...others] = partsOf(writer, asserted);
  if (first === undefined) return skip(writer);
  if (others.length === 0) return first();
  const [call, ...calls] = [first, ...others].map((part, index) => {
    const key = `part ${index} ${JSON.stringify(schema)}`;
    return `${writer.define(key, (name) => acceptFunction(name, part()))}(b, v, e, i)`;
  });
  const same = calls.map((other) => `if (${other} !== j) return -1;`);
  return `j = ${call}; if (j < 0) return j; ${same.join(" ")} i = j;`;
}

/** What a schema asserts by itself and by `$ref`, `allOf`, `anyOf` and `oneOf`, each as something to write. */
function partsOf(writer: Writer, schema: JsonObject): (() => string)[] {
  const own = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !COMBINING.includes(keyword)));
  const parts = Object.keys(own).length > 0 ? [() => writeKinds(writer, own)] : [];
  const { $ref, allOf = [] } = schema;
  const all = [...($ref === undefined ? [] : [{ $ref }]), ...(allOf as Schema[])];
  parts.push(...all.map((inner) => () => writeValue(writer, inner)));
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches = schema[keyword] as Schema[] | undefined;
    if (branches === undefined) continue;
    if (keyword === "oneOf" && !areDisjoint(writer, branches)) throw new Undecided();
    parts.push(() => writeChoice(writer, branches));
  }
  return parts;
}

/** The first branch that accepts the value. */
function writeChoice(writer: Writer, branches: Schema[]): string {
  const [first, ...others] = branches.map((branch) => `${functionOf(writer, branch)}(b, v, e, i)`);
  const attempts = others.map((call) => `if (j < 0) j = ${call};`);
  return `j = ${first}; ${attempts.join(" ")} if (j < 0) return j; i = j;`;
}

/** Whether no value is of the types of two schemas. */
function areDisjoint(writer: Writer, branches: Schema[]): boolean {
  const kinds = branches.flatMap((branch) => {
    const schema = writer.resolve(branch);
    return kindsOf(isObject(schema) ? schema : {});
  });
  return new Set(kinds).size === kinds.length;
}
