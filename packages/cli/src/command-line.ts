import { parseArgs } from "node:util";
import type { Command, Options, Values } from "./command.ts";
import { nearest } from "./nearest.ts";
import { UsageError } from "./usage-error.ts";

/** Options that every command has. */
export const COMMON_OPTIONS = {
  help: { type: "boolean", help: "explain the command" },
} as const satisfies Options;

/**
 * The options and operands of a command.
 *
 * @throws UsageError, which never repeats a value: it may be a secret in a wrong place
 */
export function parseCommandLine(command: Command, args: string[]) {
  const options: Options = { ...command.options, ...COMMON_OPTIONS };
  const { values, positionals, tokens } = parseArgs({
    args: args.map((arg) => (arg === "-h" ? "--help" : arg)),
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type, multiple }]) => [
        name,
        { type, multiple: multiple ?? false },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) throw unknownOption(command, options, token.rawName);
    if (option.type === "string" && (token.value === undefined || looksLikeOption(token))) {
      throw new UsageError(
        `--${token.name} needs a value: write --${token.name} ${option.value ?? "VALUE"}.`,
      );
    }
    if (option.type === "boolean" && token.value !== undefined) {
      throw new UsageError(`--${token.name} takes no value: write it alone.`);
    }
  }
  return { values: values as Values<Options> & { help?: boolean }, operands: positionals };
}

/** `--country --live`: the value was forgotten. */
function looksLikeOption({
  value,
  inlineValue,
}: {
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}) {
  return !inlineValue && value !== undefined && /^--\w/.test(value);
}

function unknownOption(command: Command, options: Options, rawName: string): UsageError {
  if (/^--?(campaign-?)?token$/.test(rawName)) return tokenRefused();
  const meant = nearest(rawName.replace(/^-+/, ""), Object.keys(options));
  const hint = meant === undefined ? "" : ` Did you mean --${meant}?`;
  return new UsageError(
    `${command.name} has no option ${rawName}.${hint} Run calls-api ${command.name} --help for the options.`,
  );
}

/** @throws UsageError when a campaign token stands anywhere on the command line */
export function refuseTokens(args: readonly string[]): void {
  if (args.some((arg) => /(?<![\w.])\d+\.\d+\.[0-9a-f]{8}(?![\w.])/i.test(arg))) throw tokenRefused();
}

function tokenRefused(): UsageError {
  return new UsageError(
    "The campaign token is never taken from the command line, where other users and the history of the shell see " +
      "it: write --token-env CALLS_TOKEN, with the token in that environment variable, or --token-file FILE.",
  );
}
