import type { Writer } from "./writer.ts";

/** What is left to the validator of values. */
export const UNDECIDED = "return -1;";

/** The statement that goes to a position, unless it is none. */
export function go(position: string): string {
  return `i = ${position}; if (i < 0) return i;`;
}

/** The statement that goes behind any value. */
export function skip(writer: Writer): string {
  return go(`${writer.use("valueEnd")}(b, v, e, i)`);
}

/** The statement that goes behind white space; without a call where there is none. */
export function skipSpace(writer: Writer): string {
  return `if (b[i] < 33) i = ${writer.use("spaceEnd")}(b, e, i);`;
}

/** A function that gives the position behind a value, or a negative number. */
export function acceptFunction(name: string, body: string, parameters = "b, v, e, i"): string {
  return `function ${name}(${parameters}) {\nlet c = 0, j = 0;\n${body}\nreturn i;\n}`;
}
