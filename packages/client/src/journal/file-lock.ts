import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { JournalError } from "../errors/journal-error.ts";

/** The locks that this process holds: a file with its process ID may be left over from another that had the same. */
const held = new Set<string>();

/**
 * Keeps other processes, and other runs of this one, from a file. A lock that a killed process left behind is taken
 * over.
 *
 * @returns the function that gives the file free
 * @throws JournalError when the file is in use
 */
export async function lockFile(file: string): Promise<() => Promise<void>> {
  const lock = `${file}.lock`;
  const own = `${lock}.${process.pid}`;
  for (;;) {
    if (held.has(lock)) throw inUse(file, lock, process.pid);
    if (await claim(lock, own)) break;
    const holder = await holderOf(lock);
    if (holder !== undefined && holder !== process.pid && isRunning(holder)) throw inUse(file, lock, holder);
    await removeLeftover(lock, own, holder);
  }
  held.add(lock);
  return async () => {
    await rm(lock, { force: true });
    held.delete(lock);
  };
}

/** A link appears with its content and only where nothing is: nobody sees a lock without its holder. */
async function claim(lock: string, own: string): Promise<boolean> {
  await writeFile(own, `${process.pid}\n`);
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** Moves the lock away before it is removed: it may be another's by now, and is put back then. */
async function removeLeftover(lock: string, own: string, holder: number | undefined): Promise<void> {
  try {
    await rename(lock, own);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if ((await holderOf(own)) !== holder) await link(own, lock).catch(() => {});
  await rm(own, { force: true });
}

async function holderOf(lock: string): Promise<number | undefined> {
  const text = await readFile(lock, "utf8").catch(() => "");
  const pid = Number.parseInt(text, 10);
  return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function inUse(file: string, lock: string, pid: number): JournalError {
  return new JournalError(
    "journal.in.use",
    `The journal ${file} is in use by process ${pid}: let it finish, or give this run a journal of its own. If that ` +
      `process is another program, remove ${lock}.`,
  );
}
