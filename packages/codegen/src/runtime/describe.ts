import type { RawError } from "./collect.ts";
import type { Params, Phrase } from "./phrases.ts";
import { below, valueAt } from "./pointer.ts";
import type { ValidationError } from "./types.ts";

/** The phrases of the keywords that a module can report, by keyword. */
export type Phrases = Readonly<Record<string, Phrase | undefined>>;

/** Where an error is: the value that is wrong, for a property that is not allowed the property itself. */
export function pointerOf({ instancePath, params }: RawError): string {
  const name = params["additionalProperty"] ?? params["unevaluatedProperty"];
  return typeof name === "string" ? below(instancePath, name) : instancePath;
}

/** The error for people and programs, from what the compiled code reported, `instancePath` being {@link pointerOf} it. */
export function describe(error: RawError, data: unknown, phrases: Phrases): ValidationError {
  const { keyword, instancePath, propertyName } = error;
  const { $hint, $known, $message, $explain, ...params } = error.params;
  const found = propertyName ?? valueAt(data, instancePath);
  let message = phrases[keyword]?.(params, found, $known as string[]) ?? String($message);
  if ($explain) {
    const [explain, ...args] = $explain as Explanation;
    const explained = explain(...args);
    message = explained.message;
    Object.assign(params, explained.params);
  }
  if ($hint !== undefined) message += `: ${$hint}`;
  if (propertyName !== undefined) message = `the name of a property ${message}`;
  return { pointer: instancePath, keyword, message, params };
}

/** A function that says what is wrong, and its arguments: called only for what is reported. */
type Explanation = [(...args: unknown[]) => { message: string; params: Params }, ...unknown[]];
