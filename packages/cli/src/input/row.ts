import type { normalFormKey } from "@calls-api/validator";

/** An entry that has been validated. */
export type Entry = Parameters<typeof normalFormKey>[0];

/** Something to say about an entry. */
export interface Finding {
  /** RFC 6901 pointer into the entry. */
  pointer: string;
  message: string;
}

/** A finding at its place in the input. */
export interface Located extends Finding {
  /** What the place is called: a column of a table, else the pointer. */
  field: string;
  /** Line and column from 1, offset into the row's text from 0, all in UTF-16 code units. */
  line?: number;
  column?: number;
  offset?: number;
  /** Of a workbook, such as `B7`. */
  cell?: string;
}

/** A cell of a table; a text file has texts only. */
export type Cell = string | number | boolean | Date | null;

/** One row of an input: what is to become an entry. */
export interface Row {
  /** From 1: as a spreadsheet counts its rows, the line of NDJSON, the element of a JSON array. */
  readonly number: number;
  /** The line where it begins, from 1; undefined in a workbook. */
  readonly line: number | undefined;
  /** Not validated yet; undefined where the row could not be read. */
  readonly entry: unknown;
  /** What is wrong so far; a value that is wrong here is not judged again. */
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  /** The text that the offsets of places are of; undefined in a workbook. */
  readonly text: string | undefined;
  locate(findings: readonly Finding[]): Located[];
  /** The row in its own format, JSON or cells, with the reason why it was rejected. */
  rejected(reason: string): string | Cell[];
}

/** The name of the column or property that says why a row was rejected; readers pass over it. */
export const REASON = "rejectedBecause";
