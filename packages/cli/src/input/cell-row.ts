import { type Column, readCells } from "./cells-to-entry.ts";
import type { ReadNational } from "./phone.ts";
import type { Cell, Finding, Located, Row } from "./row.ts";

/** A row of a table as it was read. */
export interface RawRow {
  /** From 1, the header included. */
  number: number;
  cells: Cell[];
  /** Set where the table is a text: the text of the row, and its first line, from 1. */
  text?: string;
  line?: number;
}

/** Where the cells of a row begin in its text. */
export type FindCell = (text: string, index: number) => number;

/** What is known of the whole table when its rows are read. */
export interface TableHead {
  columns: readonly Column[];
  /** How many cells each row has; undefined where a row may leave out its last ones. */
  width: number | undefined;
  /** The column of earlier reasons, which is written anew. */
  reason: number | undefined;
  national: ReadNational | undefined;
  findCell: FindCell;
}

/** A row of CSV or of a workbook. */
export class CellRow implements Row {
  readonly number: number;
  readonly line: number | undefined;
  readonly entry: unknown;
  readonly errors: Finding[];
  readonly warnings: Finding[];
  readonly text: string | undefined;
  readonly #raw: RawRow;
  readonly #head: TableHead;

  constructor(raw: RawRow, head: TableHead) {
    const { entry, errors, warnings } = readCells(raw.cells, head.columns, head.national);
    this.number = raw.number;
    this.line = raw.line;
    this.entry = entry;
    this.errors = errors;
    this.warnings = warnings;
    this.text = raw.text;
    this.#raw = raw;
    this.#head = head;
    const extra = raw.cells.findLastIndex((cell) => cell !== "" && cell !== null) + 1;
    if (head.width === undefined) return;
    if (extra > head.width || raw.cells.length < head.width) {
      this.entry = undefined;
      this.errors.splice(0, Infinity, {
        pointer: "",
        message: `has ${raw.cells.length} cells where the header has ${head.width}: a delimiter is missing, or stands in a cell without quotes`,
      });
    }
  }

  locate(findings: readonly Finding[]): Located[] {
    return findings.map((finding) => {
      const column = this.#columnOf(finding.pointer);
      const index = column?.index ?? 0;
      const field = column?.name ?? "";
      const { text, line } = this.#raw;
      if (text === undefined || line === undefined) {
        return { ...finding, field, cell: `${columnLetters(index)}${this.number}` };
      }
      const offset = this.#head.findCell(text, index);
      const before = text.slice(0, offset).split(/\r\n?|\n/);
      return {
        ...finding,
        field,
        offset,
        line: line + before.length - 1,
        column: (before.at(-1)?.length ?? 0) + 1,
      };
    });
  }

  /** The column that a pointer leads into; of an entry without a number, the column of the number. */
  #columnOf(pointer: string): Column | undefined {
    const inside = (whole: string, part: string) => part === whole || part.startsWith(`${whole}/`);
    return (
      this.#head.columns.find((column) => inside(column.pointer, pointer)) ??
      this.#head.columns.find((column) => pointer !== "" && inside(pointer, column.pointer)) ??
      (this.entry === undefined ? undefined : this.#head.columns.find(({ field }) => field.kind === "phone"))
    );
  }

  rejected(reason: string): Cell[] {
    const { reason: earlier } = this.#head;
    return [reason, ...this.#raw.cells.filter((_, index) => index !== earlier)];
  }
}

/** The letters by which spreadsheets call a column: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const before = index < 26 ? "" : columnLetters(Math.floor(index / 26) - 1);
  return `${before}${String.fromCharCode(65 + (index % 26))}`;
}
