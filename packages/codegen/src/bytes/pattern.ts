import { type CharSet, overlap } from "../patterns/char-set.ts";
import { matcherOf } from "../patterns/matcher.ts";
import { type Part, parsePattern } from "../patterns/parse-pattern.ts";
import type { Writer } from "./writer.ts";

/** What ends a string, or is more or less than one code unit by itself. */
const UNUSUAL: CharSet = [
  [0, 31],
  [34, 34],
  [92, 92],
  [127, 0xffff],
];
/** How {@link matcherOf} begins: what it declares, and all of a pattern of fixed length. */
const LOOP = "const e = s.length; let i = 0, n = 0, c = 0; ";
const FIXED = /^let c = 0; return s\.length === (\d+) && (.*);$/s;

/** The call that goes behind a string with a pattern, where its code units decide it; undefined where they do not. */
export function patternFunction(writer: Writer, source: string): string | undefined {
  const body = matcherOf(source);
  if (body === undefined) return undefined;
  const pattern = parsePattern(source);
  const isPlain = pattern?.toEnd === true && setsOf(pattern.part).every((set) => !overlap(set, UNUSUAL));
  const name = writer.define(`pattern ${source}`, (self) =>
    isPlain ? plain(self, body) : bounded(self, body, writer),
  );
  return `${name}(b, v, e, i)`;
}

/** All that the pattern can match is written as it is: the string ends where the match does. */
function plain(name: string, body: string): string {
  const fixed = FIXED.exec(body);
  if (fixed) {
    const [, length = "", test = ""] = fixed;
    return `function ${name}(b, v, e, i) { i++; let c = 0; return i + ${length} < e && b[i + ${length}] === 34 && ${readAt(test, "i + ")} ? i + ${Number(length) + 1} : -1; }`;
  }
  const steps = body
    .slice(LOOP.length)
    .replaceAll("return false", "return -1")
    .replace("return i === e", "return i < e && b[i] === 34 ? i + 1 : -1");
  return `function ${name}(b, v, e, i) { i++; let n = 0, c = 0; ${readAt(steps, "")} }`;
}

/** The end of the string is found first. */
function bounded(name: string, body: string, writer: Writer): string {
  const test = readAt(body, "s + ").replaceAll("s.length", "(z - s)");
  return `function ${name}_(b, s, z) { ${test} }
function ${name}(b, v, e, i) { const z = ${writer.use("plainEnd")}(b, v, e, i + 1); return z < e && b[z] === 34 && ${name}_(b, i + 1, z) ? z + 1 : -1; }`;
}

/** Bytes in the place of code units. */
function readAt(code: string, base: string): string {
  return code.replace(/s\.charCodeAt\(([^()]+)\)/g, `b[${base}$1]`);
}

function setsOf(part: Part): CharSet[] {
  switch (part.kind) {
    case "chars":
      return [part.set];
    case "sequence":
      return part.parts.flatMap(setsOf);
    case "choice":
      return part.options.flatMap(setsOf);
    case "repeat":
      return setsOf(part.part);
  }
}
