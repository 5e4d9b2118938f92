import { rewriteErrors } from "./error-code.ts";
import { FORMAT_FUNCTIONS } from "./formats.ts";
import { openPropertyBlocks } from "./property-blocks.ts";
import { regExp } from "./regexp.ts";
import { returnErrors } from "./returned-errors.ts";
import { inlineSchemaConstants } from "./schema-constants.ts";

/** Names under which the generated code finds the runtime; ajv itself never makes a name with `$`. */
const RUNTIME_NAMES = "add as $add, below as $below, join as $join, count as $count, rewind as $rewind";

/** ajv's own run-time modules, by the functions of ours that stand in for them. */
const AJV_RUNTIME: Record<string, string> = {
  "ajv/dist/runtime/equal": "equal",
};

export const RUNTIME = "openapi-aot:runtime";
export const PHRASES = "openapi-aot:phrases";
export const FORMATS = "openapi-aot:formats";

const PATTERN = /^(const \w+ = )new RegExp\(("(?:[^"\\\n]|\\.)*"), "u"\);$/gm;
const REQUIRE = /^const (\w+) = require\("([^"]+)"\)((?:\.\w+|\["[^"]+"\])*);?$/gm;
const EXPORT = /^export const (\w+) = (validate\d+);$/gm;
/** The name of a function of ajv's; what stands behind a dot or in a string is none. */
const FUNCTION_NAME = /"(?:[^"\\\n]|\\.)*"|(?<![.\w$])(validate\d+)\b/g;

/**
 * ajv's standalone code as an ES module that imports what it needs.
 *
 * @throws Error when ajv's output has a form that this does not know: the version of ajv is pinned for that reason
 */
export function toEsModule(standalone: string): string {
  const imports: string[] = [`import { ${RUNTIME_NAMES} } from "${RUNTIME}";`];
  const body = nameFunctions(standalone)
    .replace('"use strict";', "")
    .replace(/^export const (\w+) = /gm, "const $1 = ")
    .replace(PATTERN, (_, head: string, pattern: string) => `${head}${regExp(JSON.parse(pattern))};`)
    .replace(REQUIRE, (_, name: string, specifier: string, path: string) => {
      const { line, rest } = toImport(name, specifier, keysOf(path));
      imports.push(line);
      return rest;
    });
  const left = /^.*\brequire\(/m.exec(body);
  if (left) throw new Error(`ajv's code has an unknown form: ${left[0]}`);
  return `${imports.join("\n")}\n${openPropertyBlocks(returnErrors(rewriteErrors(inlineSchemaConstants(body))))}`;
}

/** An exported function under its own name; the second name of one that has two stays a constant. */
function nameFunctions(code: string): string {
  const names = new Map<string, string>();
  const named = code.replace(EXPORT, (line, name: string, ajvs: string) => {
    if (names.has(ajvs)) return line;
    names.set(ajvs, name);
    return "";
  });
  return named.replace(FUNCTION_NAME, (found, ajvs?: string) => (ajvs && names.get(ajvs)) ?? found);
}

/** `.a["b"]` as its keys. */
function keysOf(path: string): string[] {
  return [...path.matchAll(/\.(\w+)|\["([^"]+)"\]/g)].map((match) => (match[1] ?? match[2]) as string);
}

function toImport(name: string, specifier: string, path: string[]): { line: string; rest: string } {
  const [first, ...deeper] = path;
  const own = specifier === RUNTIME ? first : AJV_RUNTIME[specifier];
  if (own !== undefined) return { line: `import { ${own} as ${name} } from "${RUNTIME}";`, rest: "" };
  if (specifier === FORMATS) return importFormat(name, first as string);
  if (first === undefined) return { line: `import * as ${name} from "${specifier}";`, rest: "" };
  if (deeper.length === 0) return { line: `import { ${first} as ${name} } from "${specifier}";`, rest: "" };
  return {
    line: `import { ${first} as ${name}_in } from "${specifier}";`,
    rest: `const ${name} = ${name}_in${deeper.map((key) => `[${JSON.stringify(key)}]`).join("")};`,
  };
}

/** Ajv calls the format of a string itself, and `validate` of one for numbers. */
function importFormat(name: string, formatName: string): { line: string; rest: string } {
  const known = FORMAT_FUNCTIONS[formatName];
  if (known === undefined) {
    throw new Error(
      `the format "${formatName}" is a function, which has no code to write: add it as a RegExp`,
    );
  }
  if (typeof known.format === "function") {
    return { line: `import { ${known.exported} as ${name} } from "${RUNTIME}";`, rest: "" };
  }
  return {
    line: `import { ${known.exported} as ${name}_check } from "${RUNTIME}";`,
    rest: `const ${name} = { validate: ${name}_check };`,
  };
}
