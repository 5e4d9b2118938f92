import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";

/** Generated files: path relative to the output folder, with `/`, to content. */
export type Files = ReadonlyMap<string, string>;

export interface SyncOptions {
  /** Compare only: write nothing, throw {@link StaleFilesError} when the folder differs. Default false. */
  check?: boolean;
  /** The command that repairs a stale folder, named in the error. */
  command: string;
}

/** A folder of generated files that is not what the generator gives: changed, missing and leftover files. */
export class StaleFilesError extends Error {
  readonly code = "stale-files";
  readonly changed: string[];
  readonly missing: string[];
  readonly leftover: string[];

  constructor(directory: string, drift: Drift, command: string) {
    const lines = [
      ...drift.changed.map((file) => `  changed   ${file}`),
      ...drift.missing.map((file) => `  missing   ${file}`),
      ...drift.leftover.map((file) => `  leftover  ${file}`),
    ];
    super(
      `${directory} is not what the generator gives:\n${lines.join("\n")}\nRun \`${command}\` and commit the result.`,
    );
    this.name = "StaleFilesError";
    this.changed = drift.changed;
    this.missing = drift.missing;
    this.leftover = drift.leftover;
  }
}

interface Drift {
  changed: string[];
  missing: string[];
  leftover: string[];
}

/**
 * Make a folder hold exactly these files: write what differs, remove what is left over from earlier runs.
 *
 * @throws StaleFilesError with `check`, when anything differs
 */
export async function syncFiles(directory: string, files: Files, options: SyncOptions): Promise<void> {
  const drift = await findDrift(directory, files);
  if (options.check) {
    if (drift.changed.length + drift.missing.length + drift.leftover.length > 0) {
      throw new StaleFilesError(relative(process.cwd(), directory) || ".", drift, options.command);
    }
    return;
  }
  for (const file of drift.leftover) await rm(join(directory, file));
  for (const file of [...drift.changed, ...drift.missing]) {
    const path = join(directory, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, files.get(file) ?? "");
  }
}

async function findDrift(directory: string, files: Files): Promise<Drift> {
  const present = await listFiles(directory);
  const drift: Drift = { changed: [], missing: [], leftover: [] };
  for (const [file, content] of files) {
    if (!present.has(file)) drift.missing.push(file);
    else if ((await readFile(join(directory, file), "utf8")) !== content) drift.changed.push(file);
  }
  drift.leftover = [...present].filter((file) => !files.has(file));
  return drift;
}

async function listFiles(directory: string): Promise<Set<string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join("/"))
      .sort(),
  );
}
