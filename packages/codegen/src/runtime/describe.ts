import type { RawError } from "./collect.ts";
import type { Said } from "./phrases.ts";
import { valueAt } from "./pointer.ts";
import { show } from "./show.ts";
import type { ValidationError } from "./types.ts";

/** The error for people and programs, from what the compiled code reported. */
export function describe(
  [pointer, [keyword, say, param], args, hint, name]: RawError,
  data: unknown,
): ValidationError {
  const found = name ?? valueAt(data, pointer);
  const { message, params } =
    param === undefined
      ? (say as Say<Said>)(...(args as unknown[]), found)
      : {
          message:
            typeof say === "string"
              ? `must ${say.replace("%", () => String(args))}, found ${show(found)}`
              : (say as Say<string>)(args, found),
          params: { [param]: args },
        };
  const subject = name === undefined ? "" : "the name of a property ";
  return { pointer, keyword, message: subject + message + (hint ? `: ${hint}` : ""), params };
}

type Say<Result> = (...args: unknown[]) => Result;
