import type { Options, Values } from "./command.ts";
import { parseMap } from "./input/fields.ts";
import { FORMATS, formatOf } from "./input/format.ts";
import { type Input, type InputOptions, openInput } from "./input/open-input.ts";
import { openSource } from "./input/source-file.ts";
import { say, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** How files are read: the same for every command that reads some. */
export const INPUT_OPTIONS = {
  format: { type: "string", value: "FORMAT", help: `${FORMATS.join(", ")}; else found out` },
  encoding: { type: "string", value: "NAME", help: "such as windows-1251; else found out" },
  delimiter: { type: "string", value: "CHAR", help: "of CSV: , ; | or tab; else found out" },
  sheet: { type: "string", value: "NAME", help: "of a workbook; else the first" },
  "header-row": {
    type: "string",
    value: "NUMBER",
    help: "the row with the names of the columns; else the first\nthat is not empty",
  },
  map: {
    type: "string",
    multiple: true,
    value: "FIELD=COLUMN,…",
    help: "what columns hold, such as phone=Telephone,payload.name=Name",
  },
  "payload-rest": { type: "boolean", help: "columns that are not known become payload" },
  "ignore-rest": { type: "boolean", help: "columns that are not known are left out" },
  country: {
    type: "string",
    value: "CC",
    help: "numbers may be written as they are dialled there: US, DE …;\nelse they are international, digits only",
  },
} as const satisfies Options;

/** What one has to know of tables. */
export const TABLE_DETAILS = `Columns of CSV and XLSX:
  phone                             16500000000 or +16500000000; with --country (650) 000-0000, too
  payload.name                      handed to the script as it stands; payload.address.city is a city in an address
  payload.age:number                also :boolean, :json and :string, where a text is not meant
  allowedDays                       mon;wed;fri or mon-fri
  allowedTime.default               10:00-18:00;20:00-22:00; for one day allowedTime.mon … allowedTime.sun
  startDateTime, finishDateTime     2030-01-31T10:00:00+03:00
  gmtZone                           +03:00, UTC-5 or Europe/Kyiv
  maxAttempts                       callbacks after the first call, 0 to 50
  retryIntervalInMinutes            1 to 2880
  dialerPriority                    1 (first) to 5
  Only phone is needed. Case, spaces, _ and - do not matter but in the names of the payload. Empty cells say nothing.`;

type InputValues = Values<typeof INPUT_OPTIONS>;

/** @throws UsageError */
export async function readInputOptions(values: InputValues): Promise<InputOptions> {
  const { delimiter, "header-row": headerRow } = values;
  if (values["payload-rest"] && values["ignore-rest"]) {
    throw new UsageError("--payload-rest and --ignore-rest contradict each other: write one of them.");
  }
  if (headerRow !== undefined && !/^[1-9]\d{0,6}$/.test(headerRow)) {
    throw new UsageError(
      `--header-row takes the number of a row, found "${headerRow}": write for instance --header-row 2.`,
    );
  }
  return {
    format: values.format === undefined ? undefined : formatOf(values.format),
    encoding: values.encoding,
    delimiter: delimiter === undefined ? undefined : delimiterOf(delimiter),
    sheet: values.sheet,
    headerRow: headerRow === undefined ? undefined : Number(headerRow),
    map: (values.map ?? []).flatMap(parseMap),
    payloadRest: values["payload-rest"] ?? false,
    ignoreRest: values["ignore-rest"] ?? false,
    national: values.country === undefined ? undefined : await nationalOf(values.country),
  };
}

export function delimiterOf(text: string): string {
  if (text === "tab" || text === "\\t") return "\t";
  if ([...text].length === 1 && !/["\r\n]/.test(text)) return text;
  throw new UsageError(
    `--delimiter takes one character, found "${text}": write for instance --delimiter ";" or --delimiter tab.`,
  );
}

/** Loaded when it is wanted: it is large. */
async function nationalOf(country: string) {
  const { nationalReader } = await import("./input/national-phone.ts");
  return nationalReader(country);
}

/** The one file of a command. @throws UsageError */
export function oneFile(command: string, operands: readonly string[]): string {
  const [operand, ...rest] = operands;
  if (operand !== undefined && rest.length === 0) return operand;
  throw new UsageError(
    `${command} takes one file: write calls-api ${command} numbers.csv, or - for standard input.`,
  );
}

/** Open a file, do something with it, and leave nothing behind. */
export async function withInput<Result>(
  operand: string,
  values: InputValues,
  terminal: Terminal,
  use: (input: Input, source: { path: string; isStdin: boolean }) => Promise<Result>,
): Promise<Result> {
  const options = await readInputOptions(values);
  const signal = terminal.interrupted();
  const source = await openSource(operand, terminal, signal);
  try {
    const input = await openInput(source, options);
    for (const note of input.notes) say(terminal, `${note}`);
    return await use({ ...input, rows: (log) => untilAborted(input.rows(log), signal) }, source);
  } finally {
    await source[Symbol.asyncDispose]();
  }
}

async function* untilAborted<T>(batches: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  for await (const batch of batches) {
    signal.throwIfAborted();
    yield batch;
  }
}
