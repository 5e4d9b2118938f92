import type { JsonObject } from "../document.ts";
import { writeArray } from "./array.ts";
import { writeEnum } from "./enum.ts";
import { writeNumber } from "./number.ts";
import { writeObject } from "./object.ts";
import { acceptFunction, go, skip } from "./statements.ts";
import { writeString } from "./string.ts";
import { isAnything, Undecided, type Writer } from "./writer.ts";

/** What is decided about one kind of JSON values. */
interface Kind {
  /** The condition on the first byte. */
  begins: string;
  keywords: readonly string[];
  /** Of custom keywords: what their byte form is on. */
  on?: "text" | "properties" | "items";
  write(writer: Writer, schema: JsonObject, isInteger: boolean): string;
}

/** The kinds by the name of their type; integers are numbers. */
const KINDS: Record<string, Kind> = {
  string: {
    begins: "b[i] === 34",
    keywords: ["minLength", "maxLength", "pattern", "format"],
    on: "text",
    write: writeString,
  },
  number: {
    begins: "(b[i] === 45 || (b[i] >= 48 && b[i] <= 57))",
    keywords: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format"],
    write: writeNumber,
  },
  object: {
    begins: "b[i] === 123",
    keywords: ["properties", "required", "additionalProperties", "minProperties", "maxProperties"],
    on: "properties",
    write: (writer, schema) => writeContainer(writer, "object", schema, writeObject),
  },
  array: {
    begins: "b[i] === 91",
    keywords: ["items", "minItems", "maxItems", "uniqueItems"],
    on: "items",
    write: (writer, schema) => writeContainer(writer, "array", schema, writeArray),
  },
  boolean: { begins: "(b[i] === 116 || b[i] === 102)", keywords: [], write: writeWord },
  null: { begins: "b[i] === 110", keywords: [], write: writeWord },
};

/** The keywords whose value is a number, and is written into the code. */
const NUMERIC = /^(?:min|max|exclusiveM|multipleOf$)/;

/** The names of the kinds of values that the `type` of a schema allows. */
export function kindsOf(schema: JsonObject): string[] {
  if (!("type" in schema)) return Object.keys(KINDS);
  const types = [schema["type"]].flat().map(String);
  return [...new Set(types.map((type) => (type === "integer" ? "number" : type)))];
}

/** The statements of what a schema asserts by itself: by the first byte of the value, the keywords for its kind. */
export function writeKinds(writer: Writer, schema: JsonObject): string {
  if ("enum" in schema || "const" in schema) return writeEnum(writer, schema);
  const { type, ...asserted } = schema;
  const byKind = new Map(kindsOf(schema).map((name) => [name, {} as JsonObject]));
  for (const [keyword, value] of Object.entries(asserted)) {
    if (NUMERIC.test(keyword) && typeof value !== "number") throw new Undecided();
    const form = writer.formOf(keyword, value);
    const about = Object.entries(KINDS).filter(
      ([, { keywords, on }]) => keywords.includes(keyword) || (form && form.on === on),
    );
    if (about.length === 0) throw new Undecided();
    for (const [name] of about) Object.assign(byKind.get(name) ?? {}, { [keyword]: value });
  }
  const types = [type].flat();
  const isInteger = types.includes("integer") && !types.includes("number");
  const branches = [...byKind].map(([name, keywords]) => {
    const kind = KINDS[name];
    if (kind === undefined) throw new Undecided();
    return `if (${kind.begins}) { ${kind.write(writer, keywords, isInteger)} }`;
  });
  return [...branches, "return -1;"].join(" else ");
}

/** Objects and arrays have functions of their own, because each needs a loop and counters of its own. */
function writeContainer(
  writer: Writer,
  kind: string,
  schema: JsonObject,
  write: (writer: Writer, schema: JsonObject) => string,
): string {
  if (Object.entries(schema).every(([keyword, value]) => HOLDING.has(keyword) && isAnything(value))) {
    return skip(writer);
  }
  const key = `${kind} ${JSON.stringify(schema)}`;
  const name = writer.define(key, (self) => acceptFunction(self, write(writer, schema)));
  return go(`${writer.mayRepeat ? remembering(writer, name) : name}(b, v, e, i)`);
}

function remembering(writer: Writer, name: string): string {
  return writer.define(
    `remembering ${name}`,
    (self) => `const ${self} = /* @__PURE__ */ ${writer.use("remember")}(${name});`,
  );
}

const HOLDING = new Set(["additionalProperties", "items"]);

function writeWord(writer: Writer): string {
  return go(`${writer.use("wordEnd")}(b, e, i)`);
}
