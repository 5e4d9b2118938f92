import { readdir, readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { nearest } from "./runtime/nearest.ts";

/** A file or folder that cannot be read; the message says why, and what was perhaps meant. */
export class UnreadableFileError extends Error {
  readonly code = "unreadable-file";

  constructor(message: string) {
    super(message);
    this.name = "UnreadableFileError";
  }
}

/**
 * The text of a file, in UTF-8.
 *
 * @throws UnreadableFileError when it is not there, may not be read or is in another encoding
 */
export async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error) => refuse(path, error));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFileError(`${path} is not in UTF-8: save it in UTF-8`);
  }
}

/** @throws UnreadableFileError that says what the system said, of a file or folder that could not be read */
export async function refuse(path: string, error: NodeJS.ErrnoException): Promise<never> {
  throw new UnreadableFileError(await explain(path, error));
}

async function explain(path: string, { code, message }: NodeJS.ErrnoException): Promise<string> {
  if (code === "EISDIR") return `${path} is a folder, a file was expected`;
  if (code === "EACCES" || code === "EPERM") return `${path} may not be read: permission denied`;
  if (code !== "ENOENT" && code !== "ENOTDIR") return `${path} cannot be read: ${message}`;
  const beside = await readdir(dirname(path)).catch(() => []);
  const meant = nearest(basename(path), beside);
  return `there is no file ${path}${meant === undefined ? "" : `: did you mean ${meant}?`}`;
}
