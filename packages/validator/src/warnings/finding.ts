import type { Entry } from "@calls-api/types";
import type { ValidationError } from "@calls-api/validator/operations";

/** A body of addPhones without errors, and the values that the validator has replaced in it. */
export interface Accepted {
  entries: readonly Entry[];
  replaced: readonly ValidationError[];
}

/** One thing that was probably not meant. */
export interface Finding {
  /** Of the entry. */
  index: number;
  /** RFC 6901 pointer into the entry. */
  path: string;
  /** What was found and what to write instead. */
  message: string;
}

/** Finds all warnings of one code. */
export type FindWarnings = (accepted: Accepted) => Iterable<Finding>;
