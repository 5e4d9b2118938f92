import { isObject, type JsonObject } from "../document.ts";
import { chooseLiteral, literalOf, matches } from "./literal.ts";
import { Undecided, type Writer } from "./writer.ts";

/**
 * `enum` and `const`, alone or with `type`. Members that are objects, arrays or strings with escapes are left out: a
 * value that equals one of them is not accepted here.
 */
export function writeEnum(writer: Writer, schema: JsonObject): string {
  const members = membersOf(schema);
  const strings = stringsOf(members);
  const numbers = members.filter((member) => typeof member === "number");
  const words = members.filter((member) => typeof member === "boolean" || member === null);
  const branches: string[] = [];
  if (strings.length > 0) {
    const choices = strings.map((literal) => ({ literal, steps: `i += ${literal.length};` }));
    branches.push(`if (b[i] === 34) { ${chooseLiteral(choices, "return -1;")} }`);
  }
  for (const word of words) {
    const literal = new TextEncoder().encode(String(word));
    branches.push(`if (${matches(literal)}) i += ${literal.length};`);
  }
  if (numbers.length > 0) {
    const tests = numbers.map((number) => `c === ${number}`).join(" || ");
    const read = `j = ${writer.use("decimalEnd")}(b, e, i); if (j < 0) return j; c = ${writer.use("decimalAt")}(b, i, j);`;
    branches.push(`{ ${read} if (!(${tests})) return -1; i = j; }`);
  } else branches.push("return -1;");
  return branches.join(" else ");
}

function membersOf(schema: JsonObject): unknown[] {
  const { type, enum: members, const: only, "x-hint": _, ...others } = schema;
  const lists = [...("const" in schema ? [[only]] : []), ...(Array.isArray(members) ? [members] : [])];
  const [all] = lists;
  if (all === undefined || lists.length > 1 || Object.keys(others).length > 0) throw new Undecided();
  const types = type === undefined ? undefined : [type].flat();
  return all.filter((member) => types === undefined || typesOf(member).some((name) => types.includes(name)));
}

function typesOf(value: unknown): string[] {
  if (value === null) return ["null"];
  if (typeof value === "number") return Number.isInteger(value) ? ["number", "integer"] : ["number"];
  return [typeof value];
}

/** The strings of an enum of nothing else, for arrays of unique ones. */
export function stringEnumOf(schema: unknown): Uint8Array[] | undefined {
  if (!isObject(schema)) return undefined;
  try {
    const members = membersOf(schema);
    const literals = stringsOf(members);
    return literals.length === members.length && members.length <= 31 ? literals : undefined;
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
}

function stringsOf(members: unknown[]): Uint8Array[] {
  return members.flatMap((member) => (typeof member === "string" ? (literalOf(member) ?? []) : []));
}
