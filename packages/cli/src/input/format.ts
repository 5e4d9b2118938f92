import { open } from "node:fs/promises";
import { UsageError } from "../usage-error.ts";
import { InputError } from "./input-error.ts";
import type { SourceFile } from "./source-file.ts";

export const FORMATS = ["csv", "xlsx", "ndjson", "json"] as const;
export type Format = (typeof FORMATS)[number];

/** @throws UsageError */
export function formatOf(text: string): Format {
  const format = FORMATS.find((each) => each === text.toLowerCase());
  if (format !== undefined) return format;
  throw new UsageError(`There is no format "${text}": write one of ${FORMATS.join(", ")}.`);
}

/**
 * The format of a file by how it begins: a ZIP archive is a workbook, a bracket an array, a brace NDJSON, all else CSV.
 *
 * @throws InputError for an empty file and for old workbooks
 */
export async function detectFormat({ name, path }: SourceFile): Promise<Format> {
  const file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0).finally(() => file.close());
  const bytes = buffer.subarray(0, bytesRead);
  if (bytes.length === 0) throw new InputError(`${name} is empty: it should hold a list of numbers.`);
  if (bytes.readUInt16BE() === 0x504b) return "xlsx";
  if (bytes.length >= 4 && bytes.readUInt32BE() === 0xd0cf11e0) {
    throw new InputError(
      `${name} is a workbook of an old format, or has a password: save it as XLSX or CSV.`,
    );
  }
  // Enough for the first character, in UTF-16 too.
  const [first] = bytes
    .toString("latin1")
    .replace(/^[\u00ff\u00fe\u00ef\u00bb\u00bf]+/, "")
    .replace(/[\s\0]/g, "");
  if (first === "[") return "json";
  return first === "{" ? "ndjson" : "csv";
}
