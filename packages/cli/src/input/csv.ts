import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { RawRow } from "./cell-row.ts";
import { InputError } from "./input-error.ts";

/** A record is never longer: in a longer one a quote is open. */
const LONGEST = 4 * 1024 * 1024;
const BATCH = 500;

const DELIMITERS = [",", ";", "\t", "|"];

/**
 * The delimiter that parts the first lines of a text into the same number of cells, more than one; a comma where
 * none does. Excel's first line `sep=;` decides.
 */
export function detectDelimiter(start: string): string {
  const [, named] = /^sep=(.)\r?\n/.exec(start) ?? [];
  if (named !== undefined) return named;
  const lines = start
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 20);
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const [first = 0] = counts;
    const alike = counts.filter((count) => count === first).length / counts.length;
    const score = first > 0 ? alike * 100 + first : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/**
 * The records of a CSV text (RFC 4180), in batches, with any line ends.
 *
 * @throws InputError where quotes do not pair
 */
export async function* readCsv(
  name: string,
  text: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<RawRow[]> {
  const parser = parse({
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    raw: true,
    info: true,
    relax_column_count: true,
    max_record_size: LONGEST,
  });
  // A failure of the source reaches the loop below through the parser.
  pipeline(Readable.from(text), parser, () => {});
  let batch: RawRow[] = [];
  let number = 0;
  let line = 1;
  try {
    for await (const { record, raw } of parser as AsyncIterable<{ record: string[]; raw: string }>) {
      number++;
      if (!(number === 1 && /^sep=.?$/.test(raw.trim()))) {
        batch.push({ number, cells: record, text: raw.replace(/[\r\n]+$/, ""), line });
      }
      line += raw.match(/\r\n?|\n/g)?.length ?? 0;
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    throw error instanceof CsvError ? explain(name, error) : error;
  }
  yield batch;
}

function explain(name: string, error: CsvError): InputError {
  const line = (error as CsvError & { lines?: number }).lines;
  const at = line === undefined ? name : `${name}:${line}`;
  const message =
    {
      CSV_QUOTE_NOT_CLOSED:
        "a quote is opened here and never closed: close it, or write it twice inside a quoted cell",
      INVALID_OPENING_QUOTE:
        'a quote stands inside a cell: put the whole cell in quotes and write the quote twice, "12"" pipe"',
      CSV_INVALID_CLOSING_QUOTE:
        'text follows a closing quote: write a quote inside a quoted cell twice, "12"" pipe"',
      CSV_MAX_RECORD_SIZE: `a row has more than ${LONGEST / 1024 / 1024} MiB: a quote may be open before it`,
    }[error.code as string] ?? error.message;
  return new InputError(`${at} ${message}.`, { cause: error });
}

/** Where a cell begins in the text of its record; at its quote, if it has one. */
export function findCsvCell(delimiter: string): (text: string, index: number) => number {
  return (text, index) => {
    let inQuotes = false;
    let cell = 0;
    for (let i = 0; i < text.length; i++) {
      if (cell === index) return i;
      if (text[i] === '"') inQuotes = !inQuotes;
      else if (text[i] === delimiter && !inQuotes) cell++;
    }
    return cell === index ? text.length : 0;
  };
}
