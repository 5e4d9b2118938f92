import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { callsApi, type Terminal } from "../src/index.ts";

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Run the command in this process; what it writes is gathered. */
export async function run(
  args: string[],
  { stdin = "", env = {}, ...rest }: Omit<Partial<Terminal>, "stdin"> & { stdin?: string | Buffer } = {},
): Promise<Outcome> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const terminal: Terminal = {
    env,
    stdin: Readable.from([stdin]),
    stdout,
    stderr,
    asks: false,
    redraws: false,
    color: false,
    interrupted: () => new AbortController().signal,
    ...rest,
  } as Terminal;
  const written = Promise.all([text(stdout), text(stderr)]);
  const code = await callsApi(args, terminal);
  stdout.end();
  stderr.end();
  const [out, err] = await written;
  return { code, stdout: out, stderr: err };
}

/** A folder with these files; gives the path of each by its name. */
export async function folderWith(
  files: Record<string, string | Uint8Array>,
): Promise<(name: string) => string> {
  const folder = await mkdtemp(join(tmpdir(), "calls-api-test-"));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return (name) => join(folder, name);
}

/** The entries of a file, as the command reads it, and what it says about the others. */
export async function entriesOf(
  name: string,
  content: string | Uint8Array,
  ...args: string[]
): Promise<{ entries: unknown[]; stderr: string; code: number }> {
  const path = await folderWith({ [name]: content });
  const { stdout, stderr, code } = await run(["convert", path(name), "--to", "ndjson", ...args]);
  const entries = stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  return { entries, stderr: stderr.replaceAll(path(name), name), code };
}

/** Windows-1251, in which a spreadsheet may save Cyrillic. */
export function windows1251(text: string): Buffer {
  const decoder = new TextDecoder("windows-1251");
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Buffer.from([...text].map((character) => byteOf.get(character) ?? 63));
}
