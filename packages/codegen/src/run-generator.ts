import { fileURLToPath } from "node:url";
import { DocumentError } from "./document.ts";
import { UnreadableFileError } from "./read-text.ts";
import { SourceError } from "./source-error.ts";
import { type Files, StaleFilesError, syncFiles } from "./sync-files.ts";

const MENDABLE = [StaleFilesError, DocumentError, SourceError, UnreadableFileError];

/**
 * The whole of a generate script: write the files into their folder, or with `--check` on the command line only
 * compare. What a person can mend ends in a message and exit code 1; anything else is thrown.
 *
 * @param directory of the generated files, with `/` at its end
 * @param command that runs the script, named where the files are stale
 */
export async function runGenerator(
  directory: URL,
  command: string,
  generate: () => Promise<Files>,
): Promise<void> {
  try {
    const check = process.argv.includes("--check");
    await syncFiles(fileURLToPath(directory), await generate(), { command, check });
  } catch (error) {
    if (!MENDABLE.some((each) => error instanceof each)) throw error;
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
