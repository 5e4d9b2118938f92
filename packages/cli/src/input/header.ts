import { nearest } from "../nearest.ts";
import { columnLetters } from "./cell-row.ts";
import { type Column, columnOf } from "./cells-to-entry.ts";
import { FIELD_NAMES, fieldOf, type Mapping } from "./fields.ts";
import { InputError } from "./input-error.ts";
import type { Cell } from "./row.ts";
import { REASON } from "./row.ts";

export interface HeaderOptions {
  map: readonly Mapping[];
  /** Columns that nobody knows become payload, by their names. */
  payloadRest: boolean;
  /** Columns that nobody knows are left out. */
  ignoreRest: boolean;
}

export interface Header {
  columns: Column[];
  /** Of all cells, empty ones included. */
  names: string[];
  /** The index of the column of earlier reasons. */
  reason: number | undefined;
}

/**
 * What the columns of a table hold, by the names in its header.
 *
 * @throws InputError when the header does not decide it
 */
export function readHeader(source: string, cells: readonly Cell[], options: HeaderOptions): Header {
  const names = cells.map((cell) => String(cell ?? "").trim());
  refuseRepeated(source, names);
  const mapped = new Map(options.map.map(({ column, field }) => [column, field]));
  for (const column of mapped.keys()) {
    if (!names.includes(column)) {
      throw new InputError(
        `${source} has no column "${column}", which --map names: its columns are ${list(names)}.`,
      );
    }
  }
  const columns: Column[] = [];
  const unknown: string[] = [];
  let reason: number | undefined;
  for (const [index, name] of names.entries()) {
    if (name === "") continue;
    const known = mapped.get(name) ?? fieldOf(name);
    if (known !== undefined) columns.push(columnOf(index, name, known));
    else if (name === REASON) reason = index;
    else if (options.payloadRest) {
      columns.push(columnOf(index, name, { kind: "payload", path: [name], hint: undefined }));
    } else if (!options.ignoreRest) unknown.push(name);
  }
  refuseTwice(source, columns);
  if (!columns.some(({ field }) => field.kind === "phone")) throw withoutPhone(source, names);
  if (unknown.length > 0) throw unknownColumns(source, unknown);
  return { columns, names, reason };
}

const list = (names: readonly string[]) =>
  names
    .filter((name) => name !== "")
    .map((name) => `"${name}"`)
    .join(", ");

function refuseRepeated(source: string, names: readonly string[]): void {
  const repeated = names.find((name, index) => name !== "" && names.indexOf(name) !== index);
  if (repeated !== undefined) {
    throw new InputError(`${source} has two columns "${repeated}": rename one of them.`);
  }
}

function refuseTwice(source: string, columns: readonly Column[]): void {
  for (const [i, { name, pointer }] of columns.entries()) {
    const other = columns.slice(0, i).find((earlier) => earlier.pointer === pointer);
    if (other !== undefined) {
      throw new InputError(
        `${source}: the columns "${other.name}" and "${name}" both fill ${pointer.slice(1)}: leave out one, or --map it elsewhere.`,
      );
    }
  }
}

function withoutPhone(source: string, names: readonly string[]): InputError {
  const likely = names.find((name) => /phone|tel|mobil|cell|number|тел|номер|phon/i.test(name));
  const example = likely ?? names.find((name) => name !== "") ?? "Telephone";
  const digits = names.some((name) => /^\+?\d{5,}$/.test(name));
  return new InputError(
    digits
      ? `${source} begins with a number where the names of the columns should be: write a first row such as phone,payload.name.`
      : `${source} has no column "phone"; its columns are ${list(names)}. If one of them holds the numbers, write ` +
          `--map "phone=${example}"; if the header is in another row, its number, such as --header-row 2.`,
  );
}

function unknownColumns(source: string, unknown: readonly string[]): InputError {
  const hints = unknown.map((name) => {
    const meant = nearest(name, FIELD_NAMES);
    return `"${name}"${meant === undefined ? "" : ` (did you mean "${meant}"?)`}`;
  });
  const [first = ""] = unknown;
  return new InputError(
    `${source} has columns that are not known: ${hints.join(", ")}. Write --payload-rest to hand them to the script as ` +
      `payload, --ignore-rest to leave them out, or say what they are, such as --map "payload.name=${first}".`,
  );
}

/** A value stands below a cell of the header that is empty: merged, of several lines, or in another row. */
export function refuseNameless(
  source: string,
  names: readonly string[],
  cells: readonly Cell[],
  row: number,
  headerRow: number,
): void {
  const index = cells.findIndex((cell, i) => cell !== "" && cell !== null && (names[i] ?? "") === "");
  if (index < 0) return;
  throw new InputError(
    `${source} has a value in row ${row}, column ${columnLetters(index)}, but no name for that column in row ${headerRow}. ` +
      "Is the header merged, or of several rows? Give every column one name in one row, and say which: " +
      `--header-row ${headerRow + 1}.`,
  );
}
