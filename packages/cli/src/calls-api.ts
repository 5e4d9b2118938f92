import { readFile } from "node:fs/promises";
import { parseCommandLine, refuseTokens } from "./command-line.ts";
import { commands } from "./commands/index.ts";
import type { ExitCode } from "./exit-codes.ts";
import { explainFailure } from "./explain-failure.ts";
import { helpOf, overview } from "./help.ts";
import { nearest } from "./nearest.ts";
import { say, type Terminal, writeOut } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Run the command line; gives the exit code. What is no fault of the user is thrown. */
export async function callsApi(args: string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    const known = explainFailure(error);
    if (known === undefined) throw error;
    say(terminal, `calls-api: ${known.message}`);
    return known.code;
  }
}

async function dispatch([name, ...args]: string[], terminal: Terminal): Promise<ExitCode> {
  refuseTokens([name ?? "", ...args]);
  if (name === "--version") {
    await writeOut(terminal, `${await version()}\n`);
    return 0;
  }
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    const asked = commands.find((each) => each.name === args[0]);
    const text = asked ? helpOf(asked) : overview(commands);
    if (name !== undefined) await writeOut(terminal, text);
    else say(terminal, text.trimEnd());
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) throw unknownCommand(name);
  const { values, operands } = parseCommandLine(command, args);
  if (values.help) {
    await writeOut(terminal, helpOf(command));
    return 0;
  }
  return command.run({ values, operands, terminal });
}

function unknownCommand(name: string): UsageError {
  const names = commands.map((each) => each.name);
  const meant = nearest(name, names);
  const shown = /^[\w-]{1,20}$/.test(name) ? ` "${name}"` : " that";
  return new UsageError(
    `There is no command${shown}.${meant ? ` Did you mean "${meant}"?` : ""} ` +
      `Write one of ${names.join(", ")}, or calls-api --help.`,
  );
}

async function version(): Promise<string> {
  const manifest = await readFile(new URL("../package.json", import.meta.url), "utf8");
  return JSON.parse(manifest).version;
}
