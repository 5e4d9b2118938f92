import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";

/** Generated files: path relative to the output folder, with `/`, to content. */
export type Files = ReadonlyMap<string, string>;

export interface SyncOptions {
  /** Compare only: write nothing, throw {@link StaleFilesError} when the folder differs. Default false. */
  check?: boolean;
  /** The command that repairs a stale folder, named in the error. */
  command: string;
  /** Whether a file left over is one of an earlier run, by its content; default all are. */
  isGenerated?: (content: string) => boolean;
}

/** A folder that holds what no generator has written: it is not removed. */
export class ForeignFilesError extends Error {
  readonly code = "foreign-files";
  readonly files: string[];

  constructor(directory: string, files: string[]) {
    const shown = files.slice(0, 5).join(", ") + (files.length > 5 ? `, and ${files.length - 5} more` : "");
    super(
      `${directory} holds files that are not generated: ${shown}. Give the generated files their own folder.`,
    );
    this.name = "ForeignFilesError";
    this.files = files;
  }
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
 * @throws ForeignFilesError when something would be removed or replaced that is not generated; then nothing is
 */
export async function syncFiles(directory: string, files: Files, options: SyncOptions): Promise<void> {
  const drift = await findDrift(directory, files);
  const shown = relative(process.cwd(), directory) || ".";
  if (options.check) {
    if (drift.changed.length + drift.missing.length + drift.leftover.length > 0) {
      throw new StaleFilesError(shown, drift, options.command);
    }
    return;
  }
  const foreign = await findForeign(directory, [...drift.leftover, ...drift.changed], options.isGenerated);
  if (foreign.length > 0) throw new ForeignFilesError(shown, foreign);
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

async function findForeign(
  directory: string,
  files: string[],
  isGenerated: SyncOptions["isGenerated"] = () => true,
): Promise<string[]> {
  const foreign: string[] = [];
  for (const file of files) {
    if (!isGenerated(await readFile(join(directory, file), "utf8"))) foreign.push(file);
  }
  return foreign;
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
