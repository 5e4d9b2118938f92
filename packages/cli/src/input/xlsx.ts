import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { EncryptedFileError, HucreError } from "hucre";
import { readXlsx, streamXlsxRows } from "hucre/xlsx";
import type { RawRow } from "./cell-row.ts";
import { InputError } from "./input-error.ts";
import type { SourceFile } from "./source-file.ts";

const BATCH = 500;

/**
 * The name of the sheet to read: the one asked for, else the first.
 *
 * @throws InputError when there is none
 */
export async function chooseSheet(
  { name, path }: SourceFile,
  asked: string | undefined,
): Promise<{ sheet: string; others: string[] }> {
  const names: string[] = [];
  try {
    await readXlsx(await readFile(path), {
      sheets: (info) => {
        names.push(info.name);
        return false;
      },
    });
  } catch (error) {
    throw explain(name, error);
  }
  const sheet = asked === undefined ? names[0] : names.find((each) => each === asked);
  if (sheet === undefined) {
    throw new InputError(
      `${name} has no sheet "${asked}": its sheets are ${names.map((each) => `"${each}"`).join(", ")}.`,
    );
  }
  return { sheet, others: names.filter((each) => each !== sheet) };
}

/** The rows of a sheet, in batches. */
export async function* readSheet({ name, path }: SourceFile, sheet: string): AsyncGenerator<RawRow[]> {
  let batch: RawRow[] = [];
  try {
    const bytes = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      batch.push({ number: index + 1, cells: values as RawRow["cells"] });
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    throw explain(name, error);
  }
  yield batch;
}

function explain(name: string, error: unknown): unknown {
  if (error instanceof EncryptedFileError) {
    return new InputError(`${name} is protected by a password: save it without one.`, { cause: error });
  }
  if (!(error instanceof HucreError)) return error;
  return new InputError(
    `${name} is no workbook that can be read: ${error.message}. Save it anew as XLSX or CSV.`,
    {
      cause: error,
    },
  );
}
