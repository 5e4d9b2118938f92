import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The data folder belongs to another process that still runs. */
export class FolderInUseError extends Error {
  readonly code = "folder-in-use";

  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is used by process ${pid}: stop that server, or give this one a folder of its own ` +
        "with --data.",
    );
    this.name = "FolderInUseError";
  }
}

/**
 * Keep other servers out of a data folder: two of them would destroy the database. A lock that a killed process
 * left behind is taken over.
 *
 * @returns the function that gives the folder free
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, "calls-api-server.pid");
  const claim = () => writeFile(file, String(process.pid), { flag: "wx" });
  try {
    await claim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const pid = Number(await readFile(file, "utf8"));
    if (pid !== process.pid && isRunning(pid)) throw new FolderInUseError(folder, pid);
    await rm(file, { force: true });
    await claim();
  }
  return () => rm(file, { force: true });
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
