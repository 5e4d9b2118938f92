import { resolve } from "node:path";
import { type Command, HELP, parseCommand, UsageError } from "./command-line.ts";
import { DocumentError } from "./document.ts";
import { generateTypes } from "./generate-types.ts";
import { generateValidators } from "./generate-validators.ts";
import { filesOfKeywords, findKeywords, importKeywords } from "./keyword-module.ts";
import { loadDocument } from "./load-document.ts";
import { UnreadableFileError } from "./read-text.ts";
import { inColor, plain } from "./runtime/paint.ts";
import { UnknownOperationError } from "./select-operations.ts";
import { SourceError } from "./source-error.ts";
import { SourceFiles } from "./source-files.ts";
import { ForeignFilesError, StaleFilesError, syncFiles } from "./sync-files.ts";
import { watchFiles } from "./watch-files.ts";

/** Where the command runs. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether errors are shown in colour. */
  color?: boolean;
  /** For `--watch`, aborts when the user wants to end it; asked for once. */
  interrupted?(): AbortSignal;
  /** For `--watch`, run the command in a process of its own; gives the files it {@link read}. */
  again?(args: string[]): Promise<string[]>;
  /** Told the absolute paths of the files that a run read, or would have. */
  read?(paths: string[]): void;
}

/** Run the command with these arguments; gives the exit code. What is no fault of the user is thrown. */
export async function openapiAot(args: string[], terminal: Terminal): Promise<number> {
  try {
    const command = parseCommand(args);
    if (command === "help") terminal.out(HELP);
    else if (command.watch) await watch(command, terminal);
    else terminal.out(await runOnce(command, terminal));
    return 0;
  } catch (error) {
    const known = explain(error, terminal);
    if (known === undefined) throw error;
    terminal.err(known.message);
    return known.code;
  }
}

/** What to tell the user of an error, and the exit code; undefined when it is a bug. */
function explain(error: unknown, { color }: Terminal): { message: string; code: number } | undefined {
  if (error instanceof SourceError) return { message: `${error.show(color ? inColor : plain)}\n`, code: 1 };
  const isUsage = error instanceof UsageError || error instanceof UnknownOperationError;
  const isKnown =
    error instanceof UnreadableFileError ||
    error instanceof StaleFilesError ||
    error instanceof ForeignFilesError ||
    // What the system says of the output folder: `EACCES: permission denied, mkdir '/generated'`.
    (error instanceof Error && "syscall" in error);
  if (!isUsage && !isKnown) return undefined;
  return { message: `openapi-aot: ${(error as Error).message}\n`, code: isUsage ? 2 : 1 };
}

/** A process each time, since what a keyword module imports is loaded once by each. */
async function watch(command: Command, { interrupted, again }: Terminal): Promise<void> {
  const signal = interrupted?.() ?? new AbortController().signal;
  let read = await filesAsked(command, new SourceFiles());
  const run = async () => {
    // A run that ends early reads less than it would: what was read before is watched as well.
    read = [...new Set([...read, ...((await again?.(command.args)) ?? [])])];
  };
  await watchFiles(() => read, run, signal);
}

async function filesAsked({ document, keywords }: Command, files: SourceFiles): Promise<string[]> {
  const modules = keywords === undefined ? [] : await filesOfKeywords(findKeywords(keywords));
  return [resolve(document), ...files.asked, ...modules];
}

/** Generate and write or compare; gives the line that says so. */
async function runOnce(command: Command, { read }: Terminal): Promise<string> {
  const files = new SourceFiles();
  try {
    return await generate(command, files);
  } finally {
    read?.(await filesAsked(command, files));
  }
}

async function generate(command: Command, files: SourceFiles): Promise<string> {
  const { output, check, types, text } = command;
  const keywords =
    command.keywords === undefined ? undefined : await importKeywords(findKeywords(command.keywords));
  const { document, locate } = await loadDocument(command.document, { keywords: keywords?.add, files });
  try {
    const generated = new Map(
      await generateValidators({
        document,
        only: command.only,
        bytes: command.bytes,
        types: types ?? "../schema.js",
        command: text,
        resolveFrom: keywords?.folder ?? process.cwd(),
        ...(keywords && { keywords: keywords.add }),
      }),
    );
    if (types === undefined) generated.set("schema.d.ts", await generateTypes(document, { command: text }));
    await syncFiles(resolve(output), generated, { check, command: text, isGenerated });
    return check ? `${output} is up to date.\n` : `${generated.size} files in ${output}.\n`;
  } catch (error) {
    throw error instanceof DocumentError ? locate(error) : error;
  }
}

/** All that is written begins with a banner. */
function isGenerated(content: string): boolean {
  return content.startsWith("// Generated by ");
}
