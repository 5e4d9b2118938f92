import type { ErrorObject } from "ajv";
import type { RawError } from "./runtime/collect.ts";
import type { Phrase, Said } from "./runtime/phrases.ts";
import * as phrases from "./runtime/phrases.ts";
import { below } from "./runtime/pointer.ts";

/** The phrases of keywords that are no names. */
const NAMES: Readonly<Record<string, string>> = { "false schema": "falseSchema", "x-on-invalid": "onInvalid" };

/** Under which name the runtime exports the phrase of a keyword; undefined for a custom one. */
export function phraseName(keyword: string): string | undefined {
  const name = NAMES[keyword] ?? keyword;
  return name in phrases ? name : undefined;
}

/** An error of ajv in memory as compiled code reports it: the same as `rewriteErrors` does to the code. */
export function toRawError({ instancePath, keyword, params, propertyName }: ErrorObject): RawError {
  const { $hint: hint, $known, $message, $explain, ...own } = params;
  const error = { path: instancePath, hint, propertyName };
  const name = phraseName(keyword);
  if ($explain) return { ...error, phrase: [keyword, $explain[0]], args: $explain.slice(1) };
  if (name === undefined) {
    const said = { message: $message ?? unexplained(keyword), params: own };
    return { ...error, phrase: [keyword, phrases.said], args: [said satisfies Said] };
  }
  const phrase = (phrases as unknown as Record<string, Phrase>)[name] as Phrase;
  if (!$known) return { ...error, phrase, args: own };
  const [unknown] = Object.values(own) as [string];
  return { ...error, path: below(instancePath, unknown), phrase, args: [unknown, $known] };
}

/** What to say of a custom keyword that has no message. */
export function unexplained(keyword: string): string {
  return `must satisfy the keyword "${keyword}"`;
}
