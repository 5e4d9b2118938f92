import { constants, type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import type { Journal, JournalRecord, JournalRun } from "../bulk/journal.ts";
import { lockFile } from "./file-lock.ts";
import { indexJournal, type JournalIndex } from "./journal-index.ts";

/**
 * A journal in a file, for Node: a line of JSON for the run and for everything that happens to a chunk, only ever
 * added to. The file is made where there is none, and is locked against other processes by `<path>.lock`.
 *
 * What is about to be sent is on the disk (`fdatasync`) before it is sent. Answers are handed to the system, which
 * keeps them when the process is killed; one that a power failure takes is asked for again, with the same key.
 * It holds neither the campaign token nor entries, but the IDs of the call jobs and the errors of the server.
 *
 * ```ts
 * import { fileJournal } from "@calls-api/client/file-journal";
 *
 * for await (const result of client.addPhonesFrom(entries, { journal: fileJournal("march.journal") })) {
 *   console.log(result.index, result.outcome);
 * }
 * ```
 */
export function fileJournal(path: string): Journal {
  let file: FileHandle | undefined;
  let unlock: (() => Promise<void>) | undefined;
  let index: JournalIndex | undefined;
  let end = 0;
  let writing: Promise<void> = Promise.resolve();
  let syncing: Promise<void> = Promise.resolve();
  let nextSync: Promise<void> | undefined;

  const write = async (line: JournalRun | JournalRecord): Promise<void> => {
    // One after the other, so that lines do not mix.
    const written = writing.then(async () => {
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
      await opened().write(bytes, 0, bytes.length, end);
      end += bytes.length;
    });
    writing = written.catch(() => {});
    await written;
    if (!("added" in line || "refused" in line)) await sync();
  };
  /** Puts all that was written on the disk. Whoever asks while that is being done shares the next time: disks are slow. */
  const sync = (): Promise<void> => {
    nextSync ??= syncing
      .catch(() => {})
      .then(() => {
        nextSync = undefined;
        syncing = opened().datasync();
        return syncing;
      });
    return nextSync;
  };
  const opened = (): FileHandle => {
    if (!file) throw new Error(`The journal ${path} is not open.`);
    return file;
  };
  const close = async () => {
    await writing;
    await Promise.allSettled([syncing, nextSync]);
    await file?.close();
    file = undefined;
    await unlock?.();
    unlock = undefined;
  };

  return {
    async open() {
      unlock = await lockFile(path);
      try {
        // Reading and writing, without emptying what is there.
        file = await open(path, constants.O_RDWR | constants.O_CREAT);
        index = await indexJournal(file, path);
        end = index.end;
        await file.truncate(end);
      } catch (error) {
        await close();
        throw error;
      }
      const { run, places } = index;
      return run && { run, chunks: [...places.keys()].reduce((most, chunk) => Math.max(most, chunk + 1), 0) };
    },
    async begin(run) {
      await write(run);
      await syncFolder(path);
    },
    append: write,
    async read(chunk) {
      const records: JournalRecord[] = [];
      for (const [offset, length] of index?.places.get(chunk) ?? []) {
        const { buffer } = await opened().read(Buffer.alloc(length), 0, length, offset);
        records.push(JSON.parse(buffer.toString()));
      }
      return records;
    },
    close,
  };
}

/** A new file is found after a power failure only when its folder is on the disk, too; Windows needs no such thing. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(dirname(path), "r");
  await folder.sync().finally(() => folder.close());
}
