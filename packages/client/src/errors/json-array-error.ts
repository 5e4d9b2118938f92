import { CallsError } from "./calls-error.ts";

/** A text that is no JSON array, or ends too early. */
export class JsonArrayError extends CallsError<"source.invalid"> {
  override readonly name = "JsonArrayError";
  /** What is wrong, to be read after its place: "ends before its array does". */
  readonly what: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;

  constructor(what: string, { line, column }: { line: number; column: number }) {
    super("source.invalid", `The JSON at ${line}:${column} ${what}.`);
    this.what = what;
    this.line = line;
    this.column = column;
  }
}
