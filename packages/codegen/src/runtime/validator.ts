import { type Collected, count, REPLACED } from "./collect.ts";
import { describe, type Phrases, pointerOf } from "./describe.ts";
import { comparePointers, segmentsOf, valueAt } from "./pointer.ts";
import { replaceAll } from "./replace.ts";
import { show } from "./show.ts";
import type { BodyValidator, Result, ValidateOptions, ValidationError, Validator } from "./types.ts";

/** A function of the compiled code: the verdict, and the errors as a property. */
export interface Check {
  (data: unknown): boolean;
  errors?: Collected | null;
}

/** @param phrases of every keyword that the check can report, but for those that bring their own message */
export function createValidator<T>(check: Check, phrases: Phrases): Validator<T> {
  const guard = (data: unknown): data is T => check(data) || onlyReplacements(check.errors);
  const validate = (data: unknown, options?: ValidateOptions): Result<T> =>
    check(data)
      ? { valid: true, value: data as T, warnings: [] }
      : explain(data, check.errors as Collected, phrases, options?.maxErrors ?? 100);
  return Object.assign(guard, {
    validate,
    "~standard": {
      version: 1 as const,
      vendor: "openapi-aot",
      validate(data: unknown) {
        const result = validate(data);
        if (result.valid) return { value: result.value };
        return {
          issues: result.errors.map(({ message, pointer }) => ({ message, path: pathOf(data, pointer) })),
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
  const [first] = Object.values(content) as Validator<Content[keyof Content]>[];
  const { validate, "~standard": standard } = first as Validator<Content[keyof Content]>;
  const guard = (data: unknown): data is Content[keyof Content] =>
    (first as Validator<Content[keyof Content]>)(data);
  return Object.assign(guard, { validate, "~standard": standard, content });
}

function onlyReplacements(errors: Collected | null | undefined): boolean {
  return errors != null && !errors.dropped && errors.every((error) => error.keyword === REPLACED);
}

function explain<T>(data: unknown, raw: Collected, phrases: Phrases, maxErrors: number): Result<T> {
  const replaced = raw.filter((error) => error.keyword === REPLACED);
  if (replaced.length === raw.length && !raw.dropped) {
    const replacements = replaced.map((error) => ({
      pointer: error.instancePath,
      value: error.params["default"],
    }));
    const warnings = replaced.map((error) => {
      const warning = describe(error, data, phrases);
      const found = show(valueAt(data, warning.pointer));
      warning.message = `${found} is replaced by the default, ${show(error.params["default"])}`;
      return warning;
    });
    warnings.sort(byPlace);
    return { valid: true, value: replaceAll(data, replacements) as T, warnings };
  }
  const errors = raw
    .filter((error) => error.keyword !== REPLACED)
    .map((error) => ({ error, pointer: pointerOf(error), keyword: error.keyword }))
    .sort(byPlace)
    .slice(0, maxErrors)
    .map(({ error }) => describe(error, data, phrases));
  return { valid: false, errors, errorCount: count(raw) - replaced.length };
}

/** What errors are sorted by. */
type Place = Pick<ValidationError, "pointer" | "keyword">;

function byPlace(a: Place, b: Place): number {
  return comparePointers(a.pointer, b.pointer) || (a.keyword < b.keyword ? -1 : 1);
}

/** The path of a Standard Schema issue: array indices as numbers. */
function pathOf(data: unknown, pointer: string): PropertyKey[] {
  let value = data;
  return segmentsOf(pointer).map((segment) => {
    const key = Array.isArray(value) ? Number(segment) : segment;
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
    return key;
  });
}
