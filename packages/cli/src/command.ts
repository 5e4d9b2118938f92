import type { ExitCode } from "./exit-codes.ts";
import type { Terminal } from "./terminal.ts";

/** One option as `node:util` parses it and as `--help` explains it. */
export interface Option {
  type: "string" | "boolean";
  multiple?: true;
  /** What stands for the value in `--help`, such as `FILE`. */
  value?: string;
  help: string;
}

export type Options = Record<string, Option>;

/** The options as given; one that was not given is absent. */
export type Values<O extends Options> = {
  [Name in keyof O]?: O[Name]["type"] extends "boolean"
    ? boolean
    : O[Name] extends { multiple: true }
      ? string[]
      : string;
};

export interface Invocation<O extends Options = Options> {
  values: Values<O>;
  /** What stands on the command line besides options. */
  operands: string[];
  terminal: Terminal;
}

/** One command: the same parts in each file of `commands/`. */
export interface Command<O extends Options = Options> {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What follows the name, such as `FILE…`. */
  operands: string;
  options: O;
  /** What one has to know, between the options and the examples. */
  details?: string;
  examples: readonly string[];
  run(invocation: Invocation<O>): Promise<ExitCode>;
}

/** A command whose options are typed by its own table. */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command as unknown as Command;
}
