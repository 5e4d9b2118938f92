import { _, type Code, type CodeKeywordDefinition, nil } from "ajv";
import type { Ajv2020 } from "ajv/dist/2020.js";
import { _Code } from "ajv/dist/compile/codegen/code.js";
import type { KeywordErrorCxt, KeywordErrorDefinition } from "ajv/dist/types/index.js";
import { constantOf } from "./constant.ts";
import { isObject } from "./document.ts";
import { allNames } from "./evaluated.ts";
import { EVALUATED } from "./keywords/note.ts";

/**
 * How a keyword explains its errors when they are read, and not when they are found: a function, as code, and its
 * arguments. It gives `{ message, params }`.
 */
export interface ExplainedError extends KeywordErrorDefinition {
  explain?: (cxt: KeywordErrorCxt) => Code[];
}

/**
 * What the messages need and an ajv error lacks is put into its params, under names with `$`: the names a closed
 * object knows, so that a misspelt one can be told, the author's `x-hint`, and the message or explanation of a custom
 * keyword. Lists are constants of the module.
 *
 * @param ajvs the keywords of ajv itself, whose messages the runtime has
 */
export function describeErrors(ajv: Ajv2020, ajvs: ReadonlySet<string>): void {
  for (const rule of Object.values(ajv.RULES.all)) {
    if (!isObject(rule)) continue;
    const definition = rule["definition"] as CodeKeywordDefinition;
    const error: ExplainedError | undefined = definition.error;
    if (!error) continue;
    const hasOwnMessage = !ajvs.has(String(rule["keyword"]));
    definition.error = {
      message: "",
      params: (cxt) =>
        object([...ownParams(cxt, error), ...messageParams(cxt, error, hasOwnMessage), ...hint(cxt)]),
    };
  }
}

/** The public params: ajv's, but for what is known at generation time and only repeats the keyword. */
function ownParams(cxt: KeywordErrorCxt, { params, explain }: ExplainedError): Code[] {
  if (explain) return [];
  if (cxt.keyword === "enum") return [_`allowedValues: ${constantOf(cxt.gen, cxt.schema)}`];
  const code = typeof params === "function" ? params(cxt) : params;
  if (code === undefined) return [];
  const members = membersOf(code);
  return members === nil ? [] : [members];
}

function messageParams(cxt: KeywordErrorCxt, error: ExplainedError, hasOwnMessage: boolean): Code[] {
  if (CLOSING.has(cxt.keyword)) {
    return [_`$known: ${constantOf(cxt.gen, knownNames(cxt))}`];
  }
  if (error.explain) return [_`$explain: [${separated(error.explain(cxt))}]`];
  if (!hasOwnMessage || error.message === "") return [];
  const message = typeof error.message === "function" ? error.message(cxt) : error.message;
  return [_`$message: ${message}`];
}

function knownNames({ keyword, parentSchema = {} }: KeywordErrorCxt): string[] {
  return keyword === "unevaluatedProperties"
    ? allNames(parentSchema[EVALUATED])
    : Object.keys(parentSchema["properties"] ?? {});
}

function hint({ parentSchema }: KeywordErrorCxt): Code[] {
  const text = parentSchema?.["x-hint"];
  return typeof text === "string" ? [_`$hint: ${text}`] : [];
}

const CLOSING = new Set<string>(["additionalProperties", "unevaluatedProperties"]);

/** `{a: 1, b: 2}` without its braces; the names in it stay names, because ajv leaves out what no name refers to. */
function membersOf(code: Code): Code {
  if (!(code instanceof _Code)) return _`...${code}`;
  const items = [...code._items];
  const first = items[0];
  const last = items.at(-1);
  if (
    typeof first !== "string" ||
    typeof last !== "string" ||
    !first.startsWith("{") ||
    !last.endsWith("}")
  ) {
    return _`...${code}`;
  }
  items[0] = first.slice(1);
  items[items.length - 1] = String(items.at(-1)).slice(0, -1);
  return items.join("") === "" ? nil : new _Code(items);
}

function object(members: Code[]): Code {
  return _`{${separated(members)}}`;
}

function separated(codes: Code[]): Code {
  return codes.reduce((all, code) => (all === nil ? code : _`${all}, ${code}`), nil);
}
