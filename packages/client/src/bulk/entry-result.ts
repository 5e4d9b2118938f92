import type { ValidationError } from "@calls-api/validator/operations";
import type { CallsError } from "../errors/calls-error.ts";

interface Place {
  /** The place of the entry in the source, from 0. */
  index: number;
  /** The number as digits, where the entry has one. */
  phone: string | undefined;
}

/** The entry was added and has become a call job. */
export type CreatedResult = Place & { outcome: "created"; callJobId: string };

/** The entry repeats one of the last 24 hours, whose call job this is, where the service tells it. */
export type DuplicateResult = Place & { outcome: "duplicate"; callJobId?: string };

/** The entry breaks the contract and was not added. The pointers of the errors begin at the entry. */
export type InvalidResult = Place & { outcome: "invalid"; errors: ValidationError[] };

/** The entry's chunk failed. */
export type FailedResult = Place & {
  outcome: "failed";
  error: CallsError;
  /** False: the entry was surely not added. True: it may have been; only the same run may send it again. */
  mayBeAdded: boolean;
};

/** What happened to one entry. */
export type EntryResult = CreatedResult | DuplicateResult | InvalidResult | FailedResult;
