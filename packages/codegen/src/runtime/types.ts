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

/** Where the texts of parameters come from: a query, form or Cookie header as it was sent, or its parts by name. */
export type TextSource =
  | string
  | Iterable<readonly [string, string]>
  | { readonly [name: string]: string | readonly string[] | undefined };

/**
 * Reads the parameters of one location, or the fields of a form, from the texts they are sent as, by their `style` and
 * `explode` (OpenAPI 3.1.1 §4.8.12.6) and their schemas, and validates them. A query, form or cookie as text is split
 * before it is percent-decoded; its parts, such as a `URLSearchParams`, a `Headers` or a router's path parameters, are
 * taken as decoded. Never throws.
 */
export type Decoder<T> = (source: TextSource, options?: ValidateOptions) => Result<T>;

/** What validation of bytes gives: the verdict alone, or what is wrong. */
export type ByteResult = { valid: true } | { valid: false; errors: ValidationError[]; errorCount: number };

/**
 * A compiled schema for JSON in UTF-8. What is right is not made into values, so there is none to give, and no warnings:
 * a value that its schema marks `x-on-invalid: use-default` is accepted as it stands. Errors are those of the validator
 * of values; bytes that are no JSON in UTF-8 have one of the keyword `json`, with `params.offset`, the index of the byte
 * that cannot stand where it does.
 */
export interface ByteValidator {
  (bytes: Uint8Array): boolean;
  validate(bytes: Uint8Array, options?: ValidateOptions): ByteResult;
}
