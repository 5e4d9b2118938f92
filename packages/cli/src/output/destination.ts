import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Terminal, writeOut } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

/**
 * Write to a file that does not exist yet, or to stdout.
 *
 * @throws UsageError when the file exists
 */
export async function writeTo(
  file: string | undefined,
  content: AsyncIterable<string | Uint8Array>,
  terminal: Terminal,
): Promise<void> {
  if (file === undefined) {
    for await (const piece of content) await writeOut(terminal, piece);
    return;
  }
  let isOurs = false;
  const stream = createWriteStream(file, { flags: "wx" });
  stream.once("open", () => {
    isOurs = true;
  });
  try {
    await pipeline(Readable.from(content), stream);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") {
      throw new UsageError(`${file} exists and is not overwritten: name another file, or move it away.`, {
        cause: error,
      });
    }
    if (isOurs) await rm(file, { force: true });
    throw error;
  }
}
