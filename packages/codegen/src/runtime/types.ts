/** One thing that is wrong with a value. */
export interface ValidationError {
  /** RFC 6901 pointer to the wrong value; for a missing property, to the object that lacks it. */
  pointer: string;
  /** The JSON Schema keyword that is broken. */
  keyword: string;
  /** What was expected, what was found and, where it can be told, what to write instead. */
  message: string;
  /** The same for programs, by keyword. */
  params: Record<string, unknown>;
}

/** What validation gives: the value with its replacements, or what is wrong with it. */
export type Result<T> =
  | { valid: true; value: T; warnings: ValidationError[] }
  | { valid: false; errors: ValidationError[]; errorCount: number };

export interface ValidateOptions {
  /** How many errors to report, 1 to 10,000; default 100. All are counted. */
  maxErrors?: number;
}

/**
 * A compiled schema: a type guard, with the errors on demand, and a Standard Schema.
 *
 * A value that its schema marks `x-on-invalid: use-default` is accepted whatever it is; `validate` gives the
 * default in its place, with a warning. The input is never changed.
 */
export interface Validator<T> {
  (data: unknown): data is T;
  validate(data: unknown, options?: ValidateOptions): Result<T>;
  readonly "~standard": StandardSchema<T>;
}

/** A body: the validator of its first media type, and those of all by name. */
export type BodyValidator<Content> = Validator<Content[keyof Content]> & {
  readonly content: { readonly [MediaType in keyof Content]: Validator<Content[MediaType]> };
};

/** The part of Standard Schema V1 that a validator offers, for any library that takes one. */
export interface StandardSchema<T> {
  readonly version: 1;
  readonly vendor: string;
  readonly validate: (data: unknown) => StandardResult<T>;
  readonly types?: { readonly input: T; readonly output: T } | undefined;
}

export type StandardResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | {
      readonly issues: readonly {
        readonly message: string;
        readonly path?: readonly PropertyKey[] | undefined;
      }[];
    };
