import type { RawError } from "./collect.ts";
import type { Said } from "./phrases.ts";
import { follow } from "./pointer.ts";
import type { ValidationError } from "./types.ts";

/** The error for people and programs, from what the compiled code reported. */
export function describe(
  [pointer, [keyword, say, param], args, hint, name]: RawError,
  data: unknown,
): ValidationError {
  const { message, params } = (
    param === undefined
      ? say(...(args as unknown[]))
      : { message: say(args, name ?? follow(data, pointer).value), params: param ? { [param]: args } : args }
  ) as Said;
  const subject = name === undefined ? "" : "the name of a property ";
  return { pointer, keyword, message: subject + message + (hint ? `: ${hint}` : ""), params };
}
