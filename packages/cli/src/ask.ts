import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { DeclinedError } from "./declined-error.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Ask before something is done that cannot be undone; `--yes` answers.
 *
 * @throws DeclinedError when the answer is no, UsageError when there is nobody to ask
 */
export async function confirm(
  question: string,
  terminal: Terminal,
  isYes: boolean | undefined,
): Promise<void> {
  if (isYes) return;
  if (!terminal.asks) {
    throw new UsageError(`${question} There is no terminal to answer at: add --yes if you are sure.`);
  }
  const answer = await readLine(`${question} [y/N] `, terminal, terminal.stderr);
  if (!/^y(es)?$/i.test(answer.trim())) throw new DeclinedError("Nothing was done.");
}

/** Ask for a secret: what is typed is not shown. */
export async function askHidden(question: string, terminal: Terminal): Promise<string> {
  terminal.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const answer = await readLine("", terminal, nowhere);
  terminal.stderr.write("\n");
  return answer;
}

async function readLine(question: string, { stdin }: Terminal, output: Writable): Promise<string> {
  const lines = createInterface({ input: stdin, output, terminal: true });
  // Ctrl-C and Ctrl-D close it without an answer.
  const closed = new Promise<never>((_, reject) => {
    lines.once("close", () => reject(new DeclinedError("\nInterrupted: nothing was done.")));
  });
  try {
    return await Promise.race([lines.question(question), closed]);
  } finally {
    lines.removeAllListeners("close");
    lines.close();
  }
}
