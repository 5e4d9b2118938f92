import type { Collected } from "./collect.ts";
import { describe } from "./describe.ts";
import { comparePointers, follow } from "./pointer.ts";
import type { BodyValidator, Result, ValidateOptions, Validator } from "./types.ts";

/** A function of the compiled code: what is wrong, null for nothing. */
export type Check = (data: unknown) => Collected | null;

export function createValidator<T>(check: Check): Validator<T> {
  const validate = (data: unknown, options?: ValidateOptions): Result<T> => {
    const found = check(data);
    return found
      ? explain(data, found, options?.maxErrors ?? 100)
      : { valid: true, value: data as T, warnings: [] };
  };
  const guard = (data: unknown): data is T => !check(data)?.count;
  return Object.assign(guard, {
    validate,
    "~standard": {
      version: 1 as const,
      vendor: "openapi-aot",
      validate(data: unknown) {
        const result = validate(data);
        if (result.valid) return { value: result.value };
        return {
          issues: result.errors.map(({ message, pointer }) => ({
            message,
            path: follow(data, pointer).keys,
          })),
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
  const valid = found.count === 0;
  const errors = found.errors
    .filter(([, phrase]) => valid || !phrase[3])
    .sort((a, b) => comparePointers(a[0], b[0]) || (a[1][0] < b[1][0] ? -1 : 1))
    .slice(0, valid ? undefined : maxErrors)
    .map((error) => describe(error, data));
  const replace = found.errors[0]?.[1][3];
  return valid
    ? { valid, value: replace?.(data, errors) as T, warnings: errors }
    : { valid, errors, errorCount: found.count };
}
