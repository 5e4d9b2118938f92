import type { RawError } from "./collect.ts";
import type { Params, Phrase, Said } from "./phrases.ts";
import { valueAt } from "./pointer.ts";
import { show } from "./show.ts";
import type { ValidationError } from "./types.ts";

/** The error for people and programs, from what the compiled code reported. */
export function describe([pointer, phrase, args, hint, name]: RawError, data: unknown): ValidationError {
  const { message, params } =
    phrase[2] === undefined
      ? (phrase[1] as Say<Said>)(...(args as unknown[]))
      : tell(phrase, args, name ?? valueAt(data, pointer));
  const subject = name === undefined ? "" : "the name of a property ";
  return { pointer, keyword: phrase[0], message: subject + message + (hint ? `: ${hint}` : ""), params };
}

function tell([, say, param]: Phrase, args: unknown, found: unknown): Said {
  const message =
    typeof say === "string"
      ? `must ${say.replace("%", () => String(args))}, found ${show(found)}`
      : (say as Say<string>)(args, found);
  return { message, params: (param ? { [param]: args } : args) as Params };
}

type Say<Result> = (...args: unknown[]) => Result;
