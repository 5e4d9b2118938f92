import type { Format } from "../input/format.ts";
import type { Cell, Entry } from "../input/row.ts";
import { EntryColumns, type OutputColumn } from "./entry-columns.ts";
import { csvText, workbook } from "./write-rows.ts";

/** Entries in batches; asked for twice where the columns of a table have to be known first. */
export type EntrySource = () => AsyncIterable<Entry[]>;

/** The bytes of a file of entries. */
export async function* writeEntries(
  entries: EntrySource,
  { format, delimiter }: { format: Format; delimiter: string },
): AsyncGenerator<string | Uint8Array> {
  switch (format) {
    case "ndjson":
      for await (const batch of entries()) yield batch.map((entry) => `${JSON.stringify(entry)}\n`).join("");
      return;
    case "json": {
      let before = "[\n";
      for await (const batch of entries()) {
        if (batch.length === 0) continue;
        yield before + batch.map((entry) => JSON.stringify(entry)).join(",\n");
        before = ",\n";
      }
      yield before === "[\n" ? "[]\n" : "\n]\n";
      return;
    }
    case "csv": {
      const columns = await columnsOf(entries);
      yield csvText([columns.map(({ name }) => name)], delimiter);
      for await (const batch of entries())
        yield csvText(
          batch.map((entry) => cellsOf(entry, columns)),
          delimiter,
        );
      return;
    }
    case "xlsx":
      yield* workbook(tableOf(entries));
  }
}

async function columnsOf(entries: EntrySource): Promise<OutputColumn[]> {
  const columns = new EntryColumns();
  for await (const batch of entries()) for (const entry of batch) columns.add(entry);
  return columns.columns();
}

const cellsOf = (entry: Entry, columns: readonly OutputColumn[]): Cell[] =>
  columns.map(({ cellOf }) => cellOf(entry));

async function* tableOf(entries: EntrySource): AsyncGenerator<Cell[]> {
  const columns = await columnsOf(entries);
  yield columns.map(({ name }) => name);
  for await (const batch of entries()) for (const entry of batch) yield cellsOf(entry, columns);
}
