import type { RawError } from "./collect.ts";
import type { Said } from "./phrases.ts";
import { valueAt } from "./pointer.ts";
import type { ValidationError } from "./types.ts";

/** The error for people and programs, from what the compiled code reported. */
export function describe(
  [path, [keyword, say], args, hint, propertyName]: RawError,
  data: unknown,
): ValidationError {
  const { message, params } = (
    Array.isArray(args)
      ? say(...args)
      : { message: say(args, propertyName ?? valueAt(data, path)), params: args }
  ) as Said;
  const subject = propertyName === undefined ? "" : "the name of a property ";
  return {
    pointer: path,
    keyword,
    message: subject + message + (hint ? `: ${hint}` : ""),
    params,
  };
}
