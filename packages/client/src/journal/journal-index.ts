import type { FileHandle } from "node:fs/promises";
import type { JournalRecord, JournalRun } from "../bulk/journal.ts";
import { JournalError } from "../errors/journal-error.ts";

const BLOCK = 1 << 16;
const NEWLINE = 0x0a;

/** Where in a journal the records of each chunk are: some hundred bytes for a chunk, whatever the file has. */
export interface JournalIndex {
  run: JournalRun | undefined;
  /** By chunk: offset and length of each line. */
  places: Map<number, [offset: number, length: number][]>;
  /** Bytes up to the end of the last whole line: what follows was being written when the process ended. */
  end: number;
}

/**
 * Reads a journal once, line by line.
 *
 * @throws JournalError when it is no journal
 */
export async function indexJournal(handle: FileHandle, file: string): Promise<JournalIndex> {
  const index: JournalIndex = { run: undefined, places: new Map(), end: 0 };
  let number = 0;
  let torn: JournalError | undefined;
  for await (const { offset, line } of linesOf(handle)) {
    // Only the last line may be unreadable: power failed while it was written.
    if (torn) throw torn;
    number++;
    const record = parse(line);
    if (isRecord(record)) {
      if (!index.run) throw damaged(file, 1);
      const places = index.places.get(record.chunk) ?? [];
      index.places.set(record.chunk, places);
      places.push([offset, line.length]);
    } else if (number === 1 && isRun(record)) {
      index.run = record;
    } else {
      torn = damaged(file, number);
      continue;
    }
    index.end = offset + line.length + 1;
  }
  if (torn && number === 1) throw torn;
  if (number === 0 && !(await isBeginning(handle))) throw damaged(file, 1);
  return index;
}

/** Whether a file without a whole line is empty, or the beginning of a journal, and nobody's other file. */
async function isBeginning(handle: FileHandle): Promise<boolean> {
  const expected = '{"journal":';
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(expected.length), 0, expected.length, 0);
  return expected.startsWith(buffer.toString("utf8", 0, bytesRead));
}

async function* linesOf(handle: FileHandle): AsyncGenerator<{ offset: number; line: Buffer }> {
  const block = Buffer.alloc(BLOCK);
  let rest = Buffer.alloc(0);
  let offset = 0;
  for (;;) {
    const { bytesRead } = await handle.read(block, 0, BLOCK, offset + rest.length);
    if (bytesRead === 0) return;
    rest = Buffer.concat([rest, block.subarray(0, bytesRead)]);
    let start = 0;
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE, start)) {
      yield { offset: offset + start, line: rest.subarray(start, end) };
      start = end + 1;
    }
    rest = rest.subarray(start);
    offset += start;
  }
}

function parse(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString());
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is JournalRecord {
  const { chunk, id } = (value ?? {}) as Partial<JournalRecord>;
  return Number.isSafeInteger(chunk) && typeof id === "string";
}

function isRun(value: unknown): value is JournalRun {
  const { journal, runId } = (value ?? {}) as Partial<JournalRun>;
  return typeof journal === "number" && typeof runId === "string";
}

function damaged(file: string, line: number): JournalError {
  return new JournalError(
    "journal.damaged",
    `Line ${line} of ${file} is not of a journal: give the path of a new file, or restore this one.`,
  );
}
