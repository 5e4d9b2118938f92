import { type Collected, dropped, type RawError } from "./collect.ts";
import { describe } from "./describe.ts";
import { comparePointers, keysOf } from "./pointer.ts";
import type { BodyValidator, Result, ValidateOptions, Validator } from "./types.ts";

/** A function of the compiled code: what is wrong, null for nothing. */
export type Check = (data: unknown) => Collected | null;

export function createValidator<T>(check: Check): Validator<T> {
  const validate = (data: unknown, { maxErrors = 100 }: ValidateOptions = {}): Result<T> => {
    const found = check(data);
    return found ? explain(data, found, maxErrors) : { valid: true, value: data as T, warnings: [] };
  };
  const guard = (data: unknown): data is T => (check(data) ?? []).every(isReplaced);
  return Object.assign(guard, {
    validate,
    "~standard": {
      version: 1 as const,
      vendor: "openapi-aot",
      validate(data: unknown) {
        const result = validate(data);
        if (result.valid) return { value: result.value };
        return {
          issues: result.errors.map(({ message, pointer }) => ({ message, path: keysOf(data, pointer) })),
        };
      },
    },
  });
}

/** The validator of a body from those of its media types, in order; at least one. */
export function createBodyValidator<Content>(
  content: {
    readonly [MediaType in keyof Content]: Validator<Content[MediaType]>;
  },
): BodyValidator<Content> {
  const [first] = Object.values(content) as [Validator<Content[keyof Content]>];
  const guard = (data: unknown): data is Content[keyof Content] => first(data);
  return Object.assign(guard, first, { content });
}

function explain<T>(data: unknown, found: Collected, maxErrors: number): Result<T> {
  const valid = found.every(isReplaced);
  const reported = found.filter((error) => isReplaced(error) === valid);
  const errors = reported
    .sort((a, b) => comparePointers(a[0], b[0]) || (a[1][0] < b[1][0] ? -1 : 1))
    .slice(0, valid ? undefined : maxErrors)
    .map((error) => describe(error, data));
  const replace = reported[0]?.[1][3];
  return replace
    ? { valid: true, value: replace(data, errors) as T, warnings: errors }
    : { valid: false, errors, errorCount: reported.length + dropped(found) };
}

function isReplaced([, phrase]: RawError): boolean {
  return phrase[3] !== undefined;
}
