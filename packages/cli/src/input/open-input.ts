import type { JsonElement } from "@calls-api/client/json-array";
import { detectDelimiter, findCsvCell, readCsv } from "./csv.ts";
import { decode, detectEncoding, namedEncoding } from "./encoding.ts";
import { detectFormat, type Format } from "./format.ts";
import { splitArray } from "./json-array.ts";
import { JsonRow } from "./json-row.ts";
import { splitLines } from "./ndjson.ts";
import type { ReadNational } from "./phone.ts";
import type { Row } from "./row.ts";
import type { SourceFile } from "./source-file.ts";
import { readTable, type TableLog, type TableOptions } from "./table.ts";

export interface InputOptions extends TableOptions {
  /** Undefined: found out, as the others. */
  format: Format | undefined;
  encoding: string | undefined;
  delimiter: string | undefined;
  sheet: string | undefined;
}

/** A list of numbers that can be read as often as needed. */
export interface Input {
  /** As messages call it. */
  name: string;
  format: Format;
  /** The delimiter of CSV. */
  delimiter?: string;
  /** What was guessed and might be wrong, for people. */
  notes: string[];
  /** Batches of rows; what is learnt of a table on the way is in `log`. */
  rows(log?: TableLog): AsyncIterable<Row[]>;
}

/** Find out what a file is, and read it. */
export async function openInput(file: SourceFile, options: InputOptions): Promise<Input> {
  const { name } = file;
  const format = options.format ?? (await detectFormat(file));
  if (format === "xlsx") return openWorkbook(file, options);

  const encoding =
    options.encoding === undefined ? await detectEncoding(file.path) : namedEncoding(options.encoding);
  const notes =
    encoding.guessedFrom === undefined
      ? []
      : [
          `${name} is not UTF-8 and is read as ${encoding.label}: if "${encoding.guessedFrom}" looks wrong, name its encoding with --encoding`,
        ];
  const text = () => decode(file, encoding);
  if (format === "csv") {
    const delimiter = options.delimiter ?? detectDelimiter(await startOf(text()));
    return {
      name,
      format,
      delimiter,
      notes,
      rows: (log = { emptyRows: 0 }) =>
        readTable(
          {
            source: name,
            raw: readCsv(name, text(), delimiter),
            isRectangular: true,
            findCell: findCsvCell(delimiter),
          },
          options,
          log,
        ),
    };
  }
  const split = format === "json" ? () => splitArray(name, text()) : () => splitLines(text());
  return { name, format, notes, rows: () => readPieces(split(), options.national) };
}

async function openWorkbook(file: SourceFile, options: InputOptions): Promise<Input> {
  // Loaded when it is wanted: it is large.
  const { chooseSheet, readSheet } = await import("./xlsx.ts");
  const { sheet, others } = await chooseSheet(file, options.sheet);
  const name = `${file.name}:${sheet}`;
  const notes =
    others.length === 0 || options.sheet !== undefined
      ? []
      : [
          `${file.name} has ${others.length + 1} sheets, and "${sheet}" is read: --sheet chooses another (${others.join(", ")})`,
        ];
  return {
    name,
    format: "xlsx",
    notes,
    rows: (log = { emptyRows: 0 }) =>
      readTable(
        { source: name, raw: readSheet(file, sheet), isRectangular: false, findCell: () => 0 },
        options,
        log,
      ),
  };
}

async function* readPieces(
  pieces: AsyncIterable<JsonElement[]>,
  national: ReadNational | undefined,
): AsyncGenerator<Row[]> {
  for await (const batch of pieces) yield batch.map((piece) => new JsonRow(piece, national));
}

async function startOf(text: AsyncIterable<string>): Promise<string> {
  for await (const chunk of text) if (chunk.trim() !== "") return chunk;
  return "";
}
