import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Terminal } from "../terminal.ts";
import { InputError } from "./input-error.ts";

/** A file that can be read more than once. */
export interface SourceFile {
  /** As messages call it. */
  name: string;
  path: string;
  isStdin: boolean;
  [Symbol.asyncDispose](): Promise<void>;
}

/** The file of an operand; standard input, `-`, is kept in a temporary file, so that it can be read twice. */
export async function openSource(
  operand: string,
  { stdin }: Terminal,
  signal: AbortSignal,
): Promise<SourceFile> {
  if (operand !== "-") {
    if ((await stat(operand)).isDirectory()) {
      throw new InputError(`${operand} is a folder: write the name of a file.`);
    }
    return { name: operand, path: operand, isStdin: false, async [Symbol.asyncDispose]() {} };
  }
  const folder = await mkdtemp(join(tmpdir(), "calls-api-"));
  const path = join(folder, "stdin");
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await pipeline(stdin, createWriteStream(path, { mode: 0o600 }), { signal });
  } catch (error) {
    await remove();
    throw error;
  }
  return { name: "stdin", path, isStdin: true, [Symbol.asyncDispose]: remove };
}
