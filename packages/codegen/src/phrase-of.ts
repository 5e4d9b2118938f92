import type { ErrorObject } from "ajv";
import type { RawError } from "./runtime/collect.ts";
import type { Phrase, Said } from "./runtime/phrases.ts";
import * as phrases from "./runtime/phrases.ts";
import { below } from "./runtime/pointer.ts";

/** The phrases of keywords that are no names. */
const NAMES: Readonly<Record<string, string>> = {
  "false schema": "falseSchema",
  "x-on-invalid": "onInvalid",
};

/** Under which name the runtime exports the phrase of a keyword; undefined for a custom one. */
export function phraseName(keyword: string): string | undefined {
  const name = NAMES[keyword] ?? keyword;
  return name in phrases ? name : undefined;
}

/** The name of the one param that a phrase speaks of; "" where it has several, undefined where it has arguments. */
export function paramOf(name: string): string | undefined {
  return phraseOf(name)[2];
}

function phraseOf(name: string): Phrase {
  return (phrases as unknown as Record<string, Phrase>)[name] as Phrase;
}

/** An error of ajv in memory as compiled code reports it: the same as `rewriteErrors` does to the code. */
export function toRawError({ instancePath, keyword, propertyName, ...error }: ErrorObject): RawError {
  const { $hint, $known, $message, $explain, $args, ...params } = error.params;
  const name = phraseName(keyword);
  if ($explain) return [instancePath, [keyword, $explain[0]], $explain.slice(1), $hint, propertyName];
  if (name === undefined) {
    const ready: Said = { message: $message ?? unexplained(keyword), params };
    return [instancePath, [keyword, phrases.said], [ready], $hint, propertyName];
  }
  const phrase = phraseOf(name);
  if ($args) return [instancePath, phrase, $args, $hint, propertyName];
  if (!$known) {
    const args = phrase[2] ? params[phrase[2]] : params;
    return [instancePath, phrase, args, $hint, propertyName];
  }
  const [unknown] = Object.values(params) as [string];
  return [below(instancePath, unknown), phrase, [unknown, $known], $hint];
}

/** What to say of a custom keyword that has no message. */
export function unexplained(keyword: string): string {
  return `must satisfy the keyword "${keyword}"`;
}
