import type { Command, Options } from "./command.ts";
import { COMMON_OPTIONS } from "./command-line.ts";
import { EXIT_CODES } from "./exit-codes.ts";

/** The help of the whole. */
export function overview(commands: readonly Command[]): string {
  return `calls-api: gets a list of numbers into a campaign, safely

  calls-api <command> [options]

${table(commands.map(({ name, summary }) => [name, summary]))}

  calls-api <command> --help explains one command; --version names the version.

In five minutes:
  calls-api template > numbers.csv         a file to fill in
  calls-api validate numbers.csv           what is wrong with it, by row
  export CALLS_TOKEN=…                     the token of your campaign
  calls-api add numbers.csv --base-url http://localhost:8080 --token-env CALLS_TOKEN
                                           a dry run; with --live the numbers are added

Files are CSV, XLSX, NDJSON or a JSON array, of any size; - is standard input.
Data goes to stdout, everything else to stderr; --json makes both readable for programs.

Exit codes:
${exitCodes()}
`;
}

/** The help of one command. */
export function helpOf({ name, summary, operands, options, details, examples }: Command): string {
  const sections = [
    `calls-api ${name}: ${summary}`,
    `  calls-api ${[name, operands, "[options]"].filter((part) => part !== "").join(" ")}`,
    `Options:\n${optionTable({ ...options, ...COMMON_OPTIONS })}`,
    ...(details === undefined ? [] : [details]),
    `Examples:\n${examples.map((example) => `  ${example}`).join("\n")}`,
    `Exit codes:\n${exitCodes()}`,
  ];
  return `${sections.join("\n\n")}\n`;
}

function exitCodes(): string {
  return table(Object.entries(EXIT_CODES).map(([code, meaning]) => [code.padStart(3), meaning]));
}

function optionTable(options: Options): string {
  return table(
    Object.entries(options).map(([name, { value, help }]) => [
      `--${name}${value === undefined ? "" : ` ${value}`}`,
      help,
    ]),
  );
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows
    .map(
      ([left, right]) => `  ${left.padEnd(width)}  ${right.replaceAll("\n", `\n${" ".repeat(width + 4)}`)}`,
    )
    .join("\n");
}
