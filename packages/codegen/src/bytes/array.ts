import { isObject, type JsonObject, type Schema } from "../document.ts";
import type { ByteForm } from "./byte-form.ts";
import { stringEnumOf } from "./enum.ts";
import { chooseLiteral } from "./literal.ts";
import { writeObject } from "./object.ts";
import { acceptFunction, go, skipSpace } from "./statements.ts";
import { Undecided, type Writer } from "./writer.ts";

type ItemsForm = ByteForm & { on: "items" };

/** The keywords for arrays. */
export function writeArray(writer: Writer, schema: JsonObject): string {
  const { items = true, minItems = 0, maxItems, uniqueItems } = schema;
  const isUnique = uniqueItems === true;
  const counts = minItems !== 0 || maxItems !== undefined || "items" in schema;
  const space = skipSpace(writer);
  return [
    "let n = 0;",
    isUnique ? "let m = 0;" : "",
    "i++;",
    space,
    "if (b[i] === 93) i++; else for (;;) {",
    isUnique ? writeUnique(writer, schema, items as Schema) : writeItem(writer, schema, items as Schema),
    counts ? "n++;" : "",
    "if (i >= e) return -1;",
    space,
    "c = b[i++];",
    `if (c === 44) { ${space} continue; }`,
    "if (c === 93) break;",
    "return -1;",
    "}",
    minItems === 0 ? "" : `if (n < ${minItems}) return -1;`,
    maxItems === undefined ? "" : `if (n > ${maxItems}) return -1;`,
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** Strings of a small set, each with a bit of its own. */
function writeUnique(writer: Writer, schema: JsonObject, items: Schema): string {
  const literals = stringEnumOf(writer.resolve(items));
  if (literals === undefined || formsOf(writer, schema).length > 0) throw new Undecided();
  const branches = literals.map((literal, index) => ({
    literal,
    steps: `j = ${1 << index}; i += ${literal.length};`,
  }));
  return `if (b[i] !== 34) return -1; ${chooseLiteral(branches, "return -1;")} if ((m & j) !== 0) return -1; m |= j;`;
}

function formsOf(writer: Writer, schema: JsonObject): ItemsForm[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const form = writer.formOf(keyword, value);
    return form?.on === "items" ? [form] : [];
  });
}

function writeItem(writer: Writer, schema: JsonObject, items: Schema): string {
  const [form, ...others] = formsOf(writer, schema);
  if (form === undefined) return writer.value(items);
  if (others.length > 0) throw new Undecided();
  return writeWatched(writer, writer.resolve(items), form);
}

/**
 * Items that a keyword of the list looks at. They hold nothing but the properties that it is about, so that no other
 * list comes between two calls of the check, which remembers what it has seen.
 */
function writeWatched(writer: Writer, items: Schema, form: ItemsForm): string {
  if (!isObject(items)) throw new Undecided();
  const { type, "x-hint": _, ...schema } = items;
  const { properties, required, additionalProperties } = schema;
  const names = isObject(properties) ? Object.keys(properties) : [];
  const isClosed = type === "object" && additionalProperties === false && Array.isArray(required);
  const isAbout = names.every(
    (name) => form.properties.includes(name) && isScalar(writer, (properties as JsonObject)[name]),
  );
  if (!isClosed || !isAbout || !form.properties.every((name) => (required as unknown[]).includes(name)))
    throw new Undecided();
  const known = ["properties", "required", "additionalProperties"];
  for (const [keyword, value] of Object.entries(schema)) {
    if (!known.includes(keyword) && writer.formOf(keyword, value)?.on !== "properties") throw new Undecided();
  }
  const name = writer.define(`item ${JSON.stringify([schema, form])}`, (self) =>
    acceptFunction(self, writeObject(writer, schema, form), "b, v, e, i, n"),
  );
  return `if (b[i] !== 123) return -1; ${go(`${name}(b, v, e, i, n)`)}`;
}

function isScalar(writer: Writer, schema: unknown): boolean {
  const resolved = writer.resolve(schema as Schema);
  return (
    isObject(resolved) &&
    typeof resolved["type"] === "string" &&
    !["object", "array"].includes(resolved["type"])
  );
}
