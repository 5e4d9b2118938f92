/** Names under which the generated code finds the runtime; ajv itself never makes a name with `$`. */
const RUNTIME_NAMES = "add as $add, join as $join, count as $count, rewind as $rewind";

/** ajv's own run-time modules, by the functions of ours that stand in for them. */
const AJV_RUNTIME: Record<string, string> = {
  "ajv/dist/runtime/ucs2length": "ucs2length",
  "ajv/dist/runtime/equal": "equal",
};

export const RUNTIME = "openapi-aot:runtime";
export const FORMATS = "openapi-aot:formats";
export const AJV_FORMATS = "openapi-aot:ajv-formats";

/** What ajv writes for one error, for the errors of a called function, and to forget those of a branch. */
const PUSH = /if\(vErrors === null\)\{\s*vErrors = \[(\w+)\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}/g;
const CONCAT =
  /vErrors = vErrors === null \? ([\w.]+)\.errors : vErrors\.concat\(\1\.errors\);\s*errors = vErrors\.length;/g;
const RESET =
  /if\(vErrors !== null\)\{\s*if\((\w+)\)\{\s*vErrors\.length = \1;\s*\}\s*else \{\s*vErrors = null;\s*\}\s*\}/g;
const REQUIRE = /^const (\w+) = require\("([^"]+)"\)((?:\.\w+|\["[^"]+"\])*);?$/gm;

/**
 * ajv's standalone code as an ES module that imports what it needs and bounds the errors it collects.
 *
 * @throws Error when ajv's output has a form that this does not know: the version of ajv is pinned for that reason
 */
export function toEsModule(standalone: string): string {
  const imports: string[] = [`import { ${RUNTIME_NAMES} } from "${RUNTIME}";`];
  const body = standalone
    .replace('"use strict";', "")
    .replace(/^export const (\w+) = /gm, "const $1 = ")
    .replace(PUSH, "vErrors = $add(vErrors, $1);")
    .replace(CONCAT, "vErrors = $join(vErrors, $1.errors);\nerrors = $count(vErrors);")
    .replace(RESET, "vErrors = $rewind(vErrors, $1);")
    .replace(REQUIRE, (_, name: string, specifier: string, path: string) => {
      const { line, rest } = toImport(name, specifier, path);
      imports.push(line);
      return rest;
    });
  const left = /\brequire\(|vErrors\.(?:push|concat|length)/.exec(body);
  if (left) throw new Error(`ajv's code has an unknown form: ${body.slice(left.index, left.index + 120)}`);
  return `${imports.join("\n")}\n${body}`;
}

function toImport(name: string, specifier: string, path: string): { line: string; rest: string } {
  const [first, ...deeper] = [...path.matchAll(/\.(\w+)|\["([^"]+)"\]/g)].map(
    (match) => match[1] ?? match[2],
  );
  if (specifier === RUNTIME) return { line: `import { ${first} as ${name} } from "${RUNTIME}";`, rest: "" };
  const own =
    AJV_RUNTIME[specifier] ?? (specifier === FORMATS && first === "date-time" ? "isDateTime" : undefined);
  if (own !== undefined) return { line: `import { ${own} as ${name} } from "${RUNTIME}";`, rest: "" };
  if (specifier === FORMATS) {
    return {
      line: `import { fullFormats as ${name}_all } from "${AJV_FORMATS}";`,
      rest: `const ${name} = ${name}_all[${JSON.stringify(first)}];`,
    };
  }
  if (first === undefined) return { line: `import * as ${name} from "${specifier}";`, rest: "" };
  if (deeper.length === 0) return { line: `import { ${first} as ${name} } from "${specifier}";`, rest: "" };
  return {
    line: `import { ${first} as ${name}_in } from "${specifier}";`,
    rest: `const ${name} = ${name}_in${deeper.map((key) => `[${JSON.stringify(key)}]`).join("")};`,
  };
}
