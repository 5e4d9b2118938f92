import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { extname } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Format } from "../input/format.ts";
import { type Cell, REASON, type Row } from "../input/row.ts";
import type { TableLog } from "../input/table.ts";
import { csvText, workbook } from "../output/write-rows.ts";

/** `numbers.csv` → `numbers.rejected.csv`. */
export function rejectedFileOf(path: string, format: Format): string {
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}.rejected${extension || `.${format}`}`;
}

/**
 * The rows that were not added, in a file of the input's own format with the reason for each: it can be put right and
 * added as it is. There is no file where nothing was rejected.
 */
export class RejectedRows {
  readonly #path: string;
  readonly #format: Format;
  readonly #delimiter: string;
  readonly #log: TableLog;
  readonly #rows = new PassThrough({ objectMode: true, highWaterMark: Number.MAX_SAFE_INTEGER });
  #written: Promise<void> | undefined;
  count = 0;

  constructor(
    path: string,
    { format, delimiter = "," }: { format: Format; delimiter?: string },
    log: TableLog,
  ) {
    this.#path = path;
    this.#format = format;
    this.#delimiter = delimiter;
    this.#log = log;
  }

  add(row: Row, reason: string): void {
    if (this.#written === undefined) {
      this.#written = pipeline(Readable.from(this.#content()), createWriteStream(this.#path));
      // Its failure is met at the end.
      this.#written.catch(() => {});
    }
    this.count++;
    this.#rows.write(row.rejected(reason));
  }

  /** @returns the file, where there is one */
  async end(): Promise<string | undefined> {
    this.#rows.end();
    await this.#written;
    if (this.#written !== undefined) return this.#path;
    // Of the run that this one goes on with.
    await rm(this.#path, { force: true });
    return undefined;
  }

  #content(): AsyncIterable<string | Uint8Array> {
    return this.#format === "xlsx" ? workbook(this.#table()) : this.#text();
  }

  async *#table(): AsyncGenerator<Cell[]> {
    const { names = [], reason } = this.#log.header ?? {};
    yield [REASON, ...names.filter((_, index) => index !== reason)];
    yield* this.#rows as AsyncIterable<Cell[]>;
  }

  async *#text(): AsyncGenerator<string> {
    if (this.#format === "csv") {
      // With a byte order mark, by which spreadsheets know UTF-8.
      yield "\ufeff";
      for await (const row of this.#table()) yield csvText([row], this.#delimiter);
      return;
    }
    const isArray = this.#format === "json";
    let before = isArray ? "[\n" : "";
    for await (const row of this.#rows as AsyncIterable<string>) {
      yield `${before}${row}`;
      before = isArray ? ",\n" : "\n";
    }
    yield isArray ? "\n]\n" : "\n";
  }
}
