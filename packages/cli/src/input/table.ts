import { CellRow, type FindCell, type RawRow, type TableHead } from "./cell-row.ts";
import { type Header, type HeaderOptions, readHeader, refuseNameless } from "./header.ts";
import { InputError } from "./input-error.ts";
import type { ReadNational } from "./phone.ts";
import type { Row } from "./row.ts";

export interface TableOptions extends HeaderOptions {
  /** From 1; undefined: the first row that is not empty. */
  headerRow: number | undefined;
  national: ReadNational | undefined;
}

export interface Table {
  source: string;
  raw: AsyncIterable<RawRow[]>;
  /** Whether every row has as many cells as the header. */
  isRectangular: boolean;
  findCell: FindCell;
}

/** What readers learn on the way. */
export interface TableLog {
  header?: Header;
  /** Rows without a value, which are left out. */
  emptyRows: number;
}

/** The rows of a table below its header, in batches. */
export async function* readTable(table: Table, options: TableOptions, log: TableLog): AsyncGenerator<Row[]> {
  const { source } = table;
  let head: TableHead | undefined;
  let headerRow = 0;
  for await (const batch of table.raw) {
    const rows: Row[] = [];
    for (const raw of batch) {
      const isEmpty = raw.cells.every((cell) => cell === null || String(cell).trim() === "");
      if (options.headerRow !== undefined && raw.number < options.headerRow) continue;
      if (head === undefined) {
        if (isEmpty && options.headerRow === undefined) continue;
        log.header = readHeader(source, raw.cells, options);
        headerRow = raw.number;
        head = {
          columns: log.header.columns,
          width: table.isRectangular ? log.header.names.length : undefined,
          reason: log.header.reason,
          national: options.national,
          findCell: table.findCell,
        };
        continue;
      }
      if (isEmpty) {
        log.emptyRows++;
        continue;
      }
      const names = log.header?.names ?? [];
      // In a text, a row that is too long is an error of its own.
      const named = table.isRectangular ? raw.cells.slice(0, names.length) : raw.cells;
      refuseNameless(source, names, named, raw.number, headerRow);
      rows.push(new CellRow(raw, head));
    }
    yield rows;
  }
  if (head === undefined) {
    throw new InputError(
      `${source} has no header: its first row has to name the columns, such as phone,payload.name.`,
    );
  }
}
