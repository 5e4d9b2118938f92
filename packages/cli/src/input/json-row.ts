import type { JsonElement } from "@calls-api/client/json-array";
import { locateErrors } from "@calls-api/validator";
import { visit } from "jsonc-parser";
import { inexactNumbers } from "./exact-numbers.ts";
import { type ReadNational, readPhone } from "./phone.ts";
import { type Finding, type Located, REASON, type Row } from "./row.ts";

/** A row that is JSON: a line of NDJSON or an element of an array. */
export class JsonRow implements Row {
  readonly number: number;
  readonly line: number;
  readonly entry: unknown;
  readonly errors: (Finding & { offset?: number })[] = [];
  readonly warnings: Finding[] = [];
  readonly text: string;
  readonly #column: number;

  constructor({ number, text, line, column }: JsonElement, national: ReadNational | undefined) {
    this.number = number;
    this.text = text;
    this.line = line;
    this.#column = column;
    try {
      this.entry = this.#read(JSON.parse(text), national);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      this.errors.push({
        pointer: "",
        message: "is not JSON: reading stopped here",
        offset: firstErrorOf(text),
      });
    }
  }

  #read(value: unknown, national: ReadNational | undefined): unknown {
    this.errors.push(...inexactNumbers(this.text));
    if (typeof value !== "object" || value === null) return value;
    const entry = value as Record<string, unknown>;
    if (REASON in entry) delete entry[REASON];
    const { phone, error, warning } = readPhone(entry["phone"], national);
    if (phone !== undefined) entry["phone"] = phone;
    if (error !== undefined) this.errors.push({ pointer: "/phone", message: error });
    if (warning !== undefined) this.warnings.push({ pointer: "/phone", message: warning });
    return entry;
  }

  locate(findings: readonly (Finding & { offset?: number })[]): Located[] {
    return locateErrors(findings, this.text).map((place, i) => {
      const offset = findings[i]?.offset ?? place.offset;
      const before = this.text.slice(0, offset).split(/\r\n|\n/);
      const column = (before.at(-1)?.length ?? 0) + (before.length === 1 ? this.#column : 1);
      return { ...place, field: place.pointer, offset, line: this.line + before.length - 1, column };
    });
  }

  rejected(reason: string): string {
    const why = JSON.stringify(reason);
    // As text, so that every value stays to the letter.
    if (/^\{\s*"/.test(this.text) && this.text.endsWith("}") && !this.text.includes(`"${REASON}"`)) {
      return `{"${REASON}":${why},${this.text.slice(1)}`;
    }
    const isObject = typeof this.entry === "object" && this.entry !== null && !Array.isArray(this.entry);
    return JSON.stringify({ ...(isObject ? JSON.parse(this.text) : { text: this.text }), [REASON]: reason });
  }
}

/** V8 names a position for some errors only. */
function firstErrorOf(text: string): number {
  const offsets: number[] = [];
  visit(text, { onError: (_code, offset) => void offsets.push(offset) }, { disallowComments: true });
  return Math.min(offsets[0] ?? 0, Math.max(0, text.length - 1));
}
