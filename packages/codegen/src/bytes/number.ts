import type { JsonObject } from "../document.ts";
import { go } from "./statements.ts";
import { Undecided, type Writer } from "./writer.ts";

/** Longer numbers may be too large for a number of JavaScript, and infinite. */
const LONGEST = 300;

const COMPARISONS: Record<string, string> = {
  minimum: ">=",
  maximum: "<=",
  exclusiveMinimum: ">",
  exclusiveMaximum: "<",
};
const INT32 = ["c >= -2147483648", "c <= 2147483647"];

/** The keywords for numbers, of such that are written without exponent. */
export function writeNumber(writer: Writer, schema: JsonObject, isInteger: boolean): string {
  const tests: string[] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    const comparison = COMPARISONS[keyword];
    if (comparison !== undefined) tests.push(`c ${comparison} ${value}`);
    else if (keyword === "multipleOf") {
      if (!isInteger || !Number.isInteger(value)) throw new Undecided();
      tests.push(`c % ${value} === 0`);
    } else if (value === "int32" || value === "int64") {
      isInteger = true;
      if (value === "int32") tests.push(...INT32);
    } else if (isOfNumbers(writer.formatOf(String(value)))) throw new Undecided();
  }
  const end = `${writer.use(isInteger ? "integerEnd" : "decimalEnd")}(b, e, i)`;
  if (tests.length === 0) return `j = i; ${go(end)} if (i - j > ${LONGEST}) return -1;`;
  return `j = i; ${go(end)} c = ${writer.use("decimalAt")}(b, j, i); if (!(${tests.join(" && ")})) return -1;`;
}

/** Whether a format is about numbers; all others are about strings. */
export function isOfNumbers(format: unknown): boolean {
  return typeof format === "object" && format !== null && "type" in format && format.type === "number";
}
