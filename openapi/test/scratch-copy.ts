import { cp, mkdtemp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { redocly } from "../rules/redocly.mjs";

const original = fileURLToPath(new URL("..", import.meta.url));
const PARTS = ["openapi.yaml", "redocly.yaml", "paths", "components", "problems", "rules"];

/** A copy of the document to break, linted with the same rules. */
export interface ScratchCopy {
  edit(file: string, change: (text: string) => string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** The number, from 1, of the first line of a file that has a text. */
  lineOf(file: string, text: string): Promise<number>;
  lint(): Promise<{ exitCode: number; problems: Problem[] }>;
  remove(): Promise<void>;
}

/** One line of what the lint prints. */
export interface Problem {
  file: string;
  line: number;
  rule: string;
  message: string;
}

export async function scratchCopy(): Promise<ScratchCopy> {
  const folder = await mkdtemp(join(tmpdir(), "calls-api-lint-"));
  for (const part of PARTS) await cp(join(original, part), join(folder, part), { recursive: true });
  await symlink(join(original, "node_modules"), join(folder, "node_modules"));
  return {
    async edit(file, change) {
      const before = await readFile(join(folder, file), "utf8");
      const after = change(before);
      if (after === before) throw new Error(`the edit of ${file} changed nothing`);
      await writeFile(join(folder, file), after);
    },
    rename: (from, to) => rename(join(folder, from), join(folder, to)),
    async lineOf(file, text) {
      const lines = (await readFile(join(folder, file), "utf8")).split("\n");
      const index = lines.findIndex((line) => line.includes(text));
      if (index === -1) throw new Error(`${file} has no line with ${text}`);
      return index + 1;
    },
    async lint() {
      const { exitCode, output } = await redocly(["lint", "--format=stylish", "--max-problems=1000"], folder);
      return { exitCode, problems: parse(output) };
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Files are headings; below each, its problems as `line:column severity rule message`. */
function parse(output: string): Problem[] {
  let file = "";
  return output.split("\n").flatMap((text) => {
    file = /^(\S+):$/.exec(text)?.[1] ?? file;
    const [, line, rule, message] = /^ +(\d+):\d+ +(?:error|warning) +(\S+) +(.*)$/.exec(text) ?? [];
    if (line === undefined || rule === undefined || message === undefined) return [];
    return [{ file, line: Number(line), rule, message }];
  });
}
