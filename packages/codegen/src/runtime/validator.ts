import { type Collected, count, REPLACED } from "./collect.ts";
import { describe, type Phrases, pointerOf } from "./describe.ts";
import { comparePointers, keysOf } from "./pointer.ts";
import type { replaceAll } from "./replace.ts";
import type { BodyValidator, Result, ValidateOptions, Validator } from "./types.ts";

/** A function of the compiled code: the verdict, and the errors as a property. */
export interface Check {
  (data: unknown): boolean;
  errors?: Collected | null;
}

/**
 * @param phrases of every keyword that the check can report, but for those that bring their own message
 * @param replace puts defaults in the place of values, for a check that reports such
 */
export function createValidator<T>(
  check: Check,
  phrases: Phrases,
  replace?: typeof replaceAll,
): Validator<T> {
  const validate = (data: unknown, options?: ValidateOptions): Result<T> =>
    check(data)
      ? { valid: true, value: data as T, warnings: [] }
      : explain(data, check.errors as Collected, phrases, options?.maxErrors ?? 100, replace);
  const guard = (data: unknown): data is T => check(data) || replacedIn(check.errors as Collected).isAll;
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

function replacedIn(found: Collected): { replaced: Collected; isAll: boolean } {
  const replaced = found.filter(({ keyword }) => keyword === REPLACED);
  return { replaced, isAll: replaced.length === count(found) };
}

function explain<T>(
  data: unknown,
  found: Collected,
  phrases: Phrases,
  maxErrors: number,
  replace: typeof replaceAll = (value) => value,
): Result<T> {
  const { replaced, isAll } = replacedIn(found);
  const reported = isAll ? replaced : found.filter(({ keyword }) => keyword !== REPLACED);
  for (const error of reported) error.instancePath = pointerOf(error);
  const errors = reported
    .sort((a, b) => comparePointers(a.instancePath, b.instancePath) || (a.keyword < b.keyword ? -1 : 1))
    .slice(0, isAll ? undefined : maxErrors)
    .map((error) => describe(error, data, phrases));
  if (!isAll) return { valid: false, errors, errorCount: count(found) - replaced.length };
  const replacements = errors.map(({ pointer, params }) => ({ pointer, value: params["default"] }));
  return { valid: true, value: replace(data, replacements) as T, warnings: errors };
}
