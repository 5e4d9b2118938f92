import type { JsonObject } from "../document.ts";
import { flagsOf } from "../regexp.ts";
import { isOfNumbers } from "./number.ts";
import { patternFunction } from "./pattern.ts";
import { go } from "./statements.ts";
import { Undecided, type Writer } from "./writer.ts";

/** The formats that the runtime reads, and the others that are functions there. */
const READERS = new Map([
  ["date", "dateEnd"],
  ["date-time", "dateTimeEnd"],
]);
const FUNCTIONS = new Map([
  ["time", "isTime"],
  ["regex", "isRegex"],
]);

/** The keywords for strings, each a look at the same bytes. */
export function writeString(writer: Writer, schema: JsonObject): string {
  const ends: string[] = [];
  const { minLength = 0, maxLength = "Infinity" } = schema;
  if ("minLength" in schema || "maxLength" in schema) {
    ends.push(`${writer.use("measuredEnd")}(b, v, e, i, ${minLength}, ${maxLength})`);
  }
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === "minLength" || keyword === "maxLength") continue;
    if (keyword === "pattern") ends.push(patternEnd(writer, String(value)));
    else if (keyword === "format") ends.push(...formatEnd(writer, String(value)));
    else {
      const form = writer.formOf(keyword, value);
      if (form?.on !== "text") throw new Undecided();
      ends.push(textEnd(writer, writer.import(form.check)));
    }
  }
  const [first, ...others] = ends;
  if (first === undefined) return go(`${writer.use("stringEnd")}(b, v, e, i)`);
  if (others.length === 0) return go(first);
  return `j = ${first}; if (j < 0) return j; ${others.map((end) => `if (${end} !== j) return -1;`).join(" ")} i = j;`;
}

function patternEnd(writer: Writer, source: string): string {
  const compiled = patternFunction(writer, source);
  return compiled ?? textEnd(writer, testOf(writer, new RegExp(source, flagsOf(source))));
}

function formatEnd(writer: Writer, name: string): string[] {
  const reader = READERS.get(name);
  if (reader !== undefined) return [`${writer.use(reader)}(b, e, i)`];
  const known = FUNCTIONS.get(name);
  if (known !== undefined) return [textEnd(writer, writer.use(known))];
  const format = writer.formatOf(name);
  if (format instanceof RegExp) return [textEnd(writer, testOf(writer, format))];
  if (format === true || format === undefined || isOfNumbers(format)) return [];
  throw new Undecided();
}

function testOf(writer: Writer, { source, flags }: RegExp): string {
  const made = `new RegExp(${JSON.stringify(source)}, ${JSON.stringify(flags)})`;
  const pattern = writer.define(made, (name) => `const ${name} = /* @__PURE__ */ ${made};`);
  return `(s) => ${pattern}.test(s)`;
}

/** A test of texts, with a memory of its own. */
function textEnd(writer: Writer, test: string): string {
  const use = writer.use("textEnd");
  return `${writer.define(`text ${test}`, (name) => `const ${name} = /* @__PURE__ */ ${use}(${test});`)}(b, v, e, i)`;
}
