import { paramOf, phraseName, unexplained } from "./phrase-of.ts";

/**
 * ajv writes one object with five fields for every error, and an object with four for every call of another schema's
 * function. Rewritten, an error is one call of the runtime, which bounds what is kept, and a call passes the data
 * alone: where a called function found something, the caller puts its own place in front.
 *
 * What is matched is ajv's text with `lines: true` and `messages: false`; the version of ajv is pinned for that reason.
 */

/** A string literal as JSON.stringify writes it, so that nothing inside it is taken for code. */
const STRING = String.raw`"(?:[^"\\\n]|\\.)*"`;
/** Code up to what follows, string literals whole. */
const CODE = `(?:${STRING}|[^"])*?`;

/** The end of params with the author's hint. */
const HINT = new RegExp(String.raw`(?:, )?\$hint: (${STRING})\}$`);
/** Params of a keyword that explains itself when it is read: a function and its arguments. */
const EXPLAINED = /^\{\$explain: \[(\w+)(?:, (.*))?\]\}$/s;
/** Params with the message of a custom keyword. */
const MESSAGE = new RegExp(String.raw`^(\{${CODE})(?:, )?\$message: (.*)\}$`, "s");
/** Params of a name that a closed object does not know. */
const UNKNOWN = /^\{\w+: (.+), \$known: (\w+)\}$/s;
/** Params that are arguments already. */
const ARGUMENTS = /^\{\$args: (.*)\}$/s;
/** Params of one member. */
const ONLY = /^\{(\w+): (.*)\}$/s;

const PUSH = String.raw`;\s*if\(vErrors === null\)\{\s*vErrors = \[\w+\];\s*\}\s*else \{\s*vErrors\.push\(\w+\);\s*\}`;
const PHANTOM = new RegExp(String.raw`const err\d+ = \{\}${PUSH}`, "g");
const ERROR = new RegExp(
  String.raw`const err\d+ = \{instancePath(?::instancePath\+(${CODE}))?,schemaPath:${CODE},keyword:(${STRING}),` +
    String.raw`params:(\{${CODE}\})(?:,propertyName:(\w+))?\}${PUSH}`,
  "g",
);
const RESET =
  /if\(vErrors !== null\)\{\s*if\((\w+)\)\{\s*vErrors\.length = \1;\s*\}\s*else \{\s*vErrors = null;\s*\}\s*\}/g;
const HEADER =
  /\{instancePath="", parentData, parentDataProperty, rootData=data(, dynamicAnchors=\{\})?\}=\{\}/g;
const CALL = new RegExp(
  String.raw`, \{instancePath(?::instancePath\+(${CODE}))?,parentData(?::${CODE})?,parentDataProperty(?::${CODE})?,` +
    String.raw`rootData(,dynamicAnchors)?\}\)([)\s{]*)vErrors = vErrors === null \? ([\w.]+)\.errors : ` +
    String.raw`vErrors\.concat\(\4\.errors\);\s*errors = vErrors\.length;`,
  "g",
);
/** What must be gone in the end. A name behind a dot or in a string is data. */
const LEFT = new RegExp(
  String.raw`${STRING}|(?<![.\w$])(?:instancePath|parentData|parentDataProperty|rootData)\b|vErrors\.\w+`,
  "g",
);

/** The call of the runtime for one error: its phrase, and what the phrase needs. */
function addCall(path: string, keyword: string, params: string, propertyName?: string): string {
  const hint = HINT.exec(params)?.[1];
  const own = params.replace(HINT, "}");
  const rest = propertyName ? `, ${hint}, ${propertyName}` : hint ? `, ${hint}` : "";
  const call = (place: string, phrase: string, args: string) =>
    `vErrors = $add(vErrors, ${place}, ${phrase}, ${args}${rest});`;
  const [, explain, args = ""] = EXPLAINED.exec(own) ?? [];
  if (explain) return call(path, `[${JSON.stringify(keyword)}, ${explain}]`, `[${args}]`);
  const name = phraseName(keyword);
  if (name === undefined) {
    const [, left = own.slice(0, -1), message = JSON.stringify(unexplained(keyword))] =
      MESSAGE.exec(own) ?? [];
    const said = `[{message: ${message}, params: ${left}}}]`;
    return call(path, `[${JSON.stringify(keyword)}, $phrases.said]`, said);
  }
  const [, unknown, known] = UNKNOWN.exec(own) ?? [];
  if (unknown === undefined) return call(path, `$phrases.${name}`, argsOf(name, own));
  return call(`$below(${path}, ${unknown})`, `$phrases.${name}`, `[${unknown}, ${known}]`);
}

/** What a phrase needs of the params of an error: the one it speaks of, its arguments where they are given, or all. */
function argsOf(name: string, params: string): string {
  const own = ARGUMENTS.exec(params)?.[1];
  if (own !== undefined) return own;
  const param = paramOf(name);
  if (!param) return params;
  const [, only, value] = ONLY.exec(params) ?? [];
  if (only !== param) throw new Error(`"${name}" has other params than ${param}: ${params}`);
  return value as string;
}

/**
 * The code of validation functions with `$add`, `$join`, `$count` and `$rewind` of the runtime for every error.
 *
 * @throws Error when a keyword needs what is left out, or the code has a form that this does not know
 */
export function rewriteErrors(code: string): string {
  const rewritten = code
    .replace(PHANTOM, "")
    .replace(ERROR, (_, path = '""', keyword: string, params: string, propertyName?: string) =>
      addCall(path, JSON.parse(keyword), params, propertyName),
    )
    .replace(RESET, "vErrors = $rewind(vErrors, $1);")
    .replace(HEADER, (_, anchors?: string) => (anchors ? "{dynamicAnchors={}}={}" : ""))
    .replace(/^(function \w+\(data), \)/gm, "$1)")
    .replace(CALL, (_, path = '""', anchors: string | undefined, between: string, callee: string) => {
      const args = anchors ? ", {dynamicAnchors}" : "";
      return `${args})${between}vErrors = $join(vErrors, ${callee}.errors, ${path});\nerrors += $count(${callee}.errors);`;
    });
  for (const [found] of rewritten.matchAll(LEFT)) {
    if (found.startsWith('"')) continue;
    throw new Error(
      `ahead-of-time code has no "${found}": keywords may read \`data\` and report errors, not change the data`,
    );
  }
  return rewritten;
}
