import { stringify } from "csv-stringify/sync";
import type { Cell } from "../input/row.ts";

/** Rows of cells as CSV (RFC 4180). */
export function csvText(rows: readonly (readonly Cell[])[], delimiter: string): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      delimiter,
      record_delimiter: "\r\n",
      // What a reader might take for the end of a record, or a spreadsheet for nothing.
      quoted_match: /[\r\n]|^\s|\s$/,
      cast: { boolean: String, number: String, date: (date) => date.toISOString() },
    },
  );
}

/** Rows of cells as a workbook. */
export async function* workbook(rows: AsyncIterable<Cell[]>): AsyncGenerator<Uint8Array> {
  // Loaded when it is wanted: it is large.
  const { writeXlsxStream } = await import("hucre/xlsx");
  yield* writeXlsxStream(rows, { name: "Numbers", freezePane: { rows: 1 } });
}
